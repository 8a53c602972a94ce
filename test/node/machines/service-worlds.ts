import {createActor, SimulatedClock, type InspectionEvent} from 'xstate';
import {bindLeftMessageMachine} from '../../../machines/left-message-machine.js';
import {bindSurveyMachine} from '../../../machines/survey-machine.js';
import {bindUploadMachine, type Prepared, type UploadPorts} from '../../../machines/upload-machine.js';
import type {
  LeftMessage,
  Progress,
  ReadyFile,
  ServicePorts,
  Survey,
  SurveyAnswers,
} from '../../../src/domain/service-ports.js';
import {FakeRequest} from '../../support/fake-chat-ports.js';

type Inspect = (event: InspectionEvent) => void;

/** The world of the chat's services: requests that are under way until the test answers them. */
export class FakeServicePorts
  implements UploadPorts, Pick<ServicePorts, 'fetchSurvey' | 'saveSurvey' | 'leaveMessage'>
{
  readonly prepares: FakeRequest<File, Prepared>[] = [];
  readonly uploads: (FakeRequest<ReadyFile, string> & {progress: Progress})[] = [];
  readonly fetches: FakeRequest<void, Survey | null>[] = [];
  readonly saves: FakeRequest<SurveyAnswers, void>[] = [];
  readonly leaves: FakeRequest<LeftMessage, void>[] = [];

  prepare(file: File, signal: AbortSignal) {
    return asked(this.prepares, new FakeRequest<File, Prepared>(file, signal));
  }

  upload(file: ReadyFile, progress: Progress, signal: AbortSignal) {
    const request = Object.assign(new FakeRequest<ReadyFile, string>(file, signal), {progress});
    this.uploads.push(request);
    return request.promise;
  }

  fetchSurvey(signal: AbortSignal) {
    return asked(this.fetches, new FakeRequest<void, Survey | null>(undefined, signal));
  }

  saveSurvey(answers: SurveyAnswers, signal: AbortSignal) {
    return asked(this.saves, new FakeRequest<SurveyAnswers, void>(answers, signal));
  }

  leaveMessage(message: LeftMessage, signal: AbortSignal) {
    return asked(this.leaves, new FakeRequest<LeftMessage, void>(message, signal));
  }

  /** How many requests are under way. */
  get open(): number {
    return [this.prepares, this.uploads, this.fetches, this.saves, this.leaves].flat().filter(({isOpen}) => isOpen)
      .length;
  }
}

const asked = <TInput, TOutput>(all: FakeRequest<TInput, TOutput>[], request: FakeRequest<TInput, TOutput>) => {
  all.push(request);
  return request.promise;
};

/** Resolves when every answer that was given has been heard. */
export const heardOut = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

export const FILE = new File(['hello'], 'holiday.txt', {type: 'text/plain'});

export const READY: ReadyFile = {blob: FILE, name: 'holiday.txt', extension: 'txt', kind: 'document'};

export const SURVEY: Survey = {questions: ['CSAT', 'NPS'], levels: [{key: '5', text: 'Very satisfied'}]};

export const ANSWERS: SurveyAnswers = {evaluation: '5', comment: 'fine', score: 9, solved: true};

export const MESSAGE: LeftMessage = {contact: '13800000000', text: 'Please call back'};

const inspecting = (inspect?: Inspect) => (inspect ? {inspect} : {});

export const uploadWorld = (inspect?: Inspect) => {
  const [ports, clock] = [new FakeServicePorts(), new SimulatedClock()];
  const actor = createActor(bindUploadMachine(ports), {clock, input: {file: FILE}, ...inspecting(inspect)}).start();
  return {ports, clock, actor};
};

export const surveyWorld = (inspect?: Inspect) => {
  const [ports, clock] = [new FakeServicePorts(), new SimulatedClock()];
  const actor = createActor(bindSurveyMachine(ports), {clock, ...inspecting(inspect)}).start();
  return {ports, clock, actor};
};

export const leftMessageWorld = (inspect?: Inspect) => {
  const [ports, clock] = [new FakeServicePorts(), new SimulatedClock()];
  const actor = createActor(bindLeftMessageMachine(ports), {clock, ...inspecting(inspect)}).start();
  return {ports, clock, actor};
};
