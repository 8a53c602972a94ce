import {assign, fromPromise, setup, type ActorRefFrom, type SnapshotFrom} from 'xstate';
import {Fault} from '../src/domain/faults.js';
import type {ServicePorts, Survey, SurveyAnswers} from '../src/domain/service-ports.js';

export type SurveyPorts = Pick<ServicePorts, 'fetchSurvey' | 'saveSurvey'>;

interface SurveyContext {
  readonly survey: Survey | null;
  readonly answers: SurveyAnswers | null;
  readonly fault: Fault | null;
}

const surveyActors = (ports: SurveyPorts) => ({
  fetch: fromPromise<Survey | null>(({signal}) => ports.fetchSurvey(signal)),
  save: fromPromise<void, {answers: SurveyAnswers | null}>(({input, signal}) => {
    if (!input.answers) throw new Fault('internal/bug');
    return ports.saveSurvey(input.answers, signal);
  }),
});

const unbound = (): never => {
  throw new Error('This machine is data until ports are bound to it.');
};

/**
 * What the visitor is asked after a conversation with an agent. Whatever goes wrong, the visitor gets away: a survey
 * that cannot be fetched is not asked, one that cannot be saved can be skipped.
 */
export const surveyMachine = setup({
  types: {
    context: {} as SurveyContext,
    events: {} as {type: 'survey.submit'; answers: SurveyAnswers} | {type: 'survey.skip'},
    tags: {} as 'resting',
    children: {} as {fetch: 'fetch'; save: 'save'},
  },
  actors: surveyActors({fetchSurvey: unbound, saveSurvey: unbound}),
  guards: {isAsked: (_, {survey}: {survey: Survey | null}) => survey !== null},
  actions: {
    keepSurvey: assign((_, {survey}: {survey: Survey | null}) => ({survey})),
    keepAnswers: assign((_, {answers}: {answers: SurveyAnswers}) => ({answers, fault: null})),
    keepFault: assign((_, {thrown}: {thrown: unknown}) => ({fault: Fault.from(thrown)})),
  },
  delays: {fetchTimeout: 10_000, answerCeiling: 10 * 60_000, saveTimeout: 30_000},
}).createMachine({
  id: 'survey',
  description: 'The survey after a conversation.',
  context: {survey: null, answers: null, fault: null},
  initial: 'fetching',
  states: {
    fetching: {
      description: 'getSatisfactionSurveyMode: is there anything to ask?',
      invoke: {
        id: 'fetch',
        src: 'fetch',
        onDone: [
          {
            guard: {type: 'isAsked', params: ({event}) => ({survey: event.output})},
            target: 'answering',
            actions: {type: 'keepSurvey', params: ({event}) => ({survey: event.output})},
          },
          {target: 'over'},
        ],
        onError: 'over',
      },
      on: {'survey.skip': 'over'},
      after: {fetchTimeout: 'over'},
    },
    answering: {
      description: 'The visitor is asked.',
      on: {
        'survey.submit': {target: 'saving', actions: {type: 'keepAnswers', params: ({event}) => event}},
        'survey.skip': 'over',
      },
      after: {answerCeiling: 'over'},
    },
    saving: {
      description: 'saveSatisfaction, before DISCONNECT.',
      invoke: {
        id: 'save',
        src: 'save',
        input: ({context}) => ({answers: context.answers}),
        onDone: 'saved',
        onError: {target: 'answering', actions: {type: 'keepFault', params: ({event}) => ({thrown: event.error})}},
      },
      after: {
        saveTimeout: {
          target: 'answering',
          actions: {type: 'keepFault', params: () => ({thrown: new Fault('network/timeout')})},
        },
      },
    },
    saved: {type: 'final', description: 'AICC has the answers.'},
    over: {type: 'final', description: 'Nothing to ask, or the visitor did not want to answer.'},
  },
});

export type SurveyActor = ActorRefFrom<typeof surveyMachine>;
export type SurveySnapshot = SnapshotFrom<typeof surveyMachine>;

/** The only way to a machine that can be run: everything it touches is named here. */
export const bindSurveyMachine = (ports: SurveyPorts) => surveyMachine.provide({actors: surveyActors(ports)});
