import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createActor} from 'xstate';
import {bindSurveyMachine, surveyMachine} from '../../../machines/survey-machine.js';
import {surveyView} from '../../../machines/survey-view.js';
import {Fault} from '../../../src/domain/faults.js';
import {missedBy, writeStates} from './chart.js';
import {toSurvey} from './service-paths.js';
import {ANSWERS, heardOut, SURVEY, surveyWorld} from './service-worlds.js';

type World = ReturnType<typeof surveyWorld>;

const stateOf = ({actor}: World) => actor.getSnapshot().value;
const viewOf = ({actor}: World) => surveyView(actor.getSnapshot());

type Name = keyof typeof toSurvey;
const names = Object.keys(toSurvey) as Name[];

const inState = async (name: Name, passed?: Set<string>) => {
  const world = surveyWorld(passed && writeStates(passed));
  await toSurvey[name](world);
  assert.equal(stateOf(world), name);
  return world;
};

describe('a survey', () => {
  it('passes every state', async () => {
    const passed = new Set<string>();
    for (const name of names) await inState(name, passed);
    assert.deepEqual(missedBy(surveyMachine, passed), []);
  });

  for (const name of names) {
    it(`holds no request once the page is left while ${name}`, async () => {
      const {ports, actor} = await inState(name);
      assert.equal(ports.open, name === 'fetching' || name === 'saving' ? 1 : 0);
      actor.stop();
      assert.equal(ports.open, 0);
    });

    it(`shows as much as there is to see while ${name}`, async () => {
      const phase = name === 'answering' || name === 'saving' ? name : null;
      const world = await inState(name);
      assert.deepEqual(viewOf(world), phase && {survey: SURVEY, phase, fault: null});
    });
  }

  for (const name of ['fetching', 'answering'] as const) {
    it(`is passed over at a word of the visitor while ${name}`, async () => {
      const world = await inState(name);
      world.actor.send({type: 'survey.skip'});
      assert.deepEqual([stateOf(world), world.ports.open], ['over', 0]);
    });
  }

  it('is not asked where it cannot be fetched', async () => {
    const world = surveyWorld();
    world.ports.fetches[0]?.fail(new Fault('network/unreachable'));
    await heardOut();
    assert.deepEqual([stateOf(world), viewOf(world)], ['over', null]);
  });

  it('says why answers were not saved, takes others, and saves those', async () => {
    const world = await inState('saving');
    world.ports.saves[0]?.fail(new Fault('platform/refused'));
    await heardOut();
    assert.deepEqual(viewOf(world), {survey: SURVEY, phase: 'answering', fault: new Fault('platform/refused')});
    const others = {...ANSWERS, evaluation: '1'};
    world.actor.send({type: 'survey.submit', answers: others});
    assert.equal(viewOf(world)?.fault, null);
    assert.deepEqual(
      world.ports.saves.map(({input}) => input),
      [ANSWERS, others],
    );
    world.ports.saves[1]?.answer();
    await heardOut();
    assert.equal(stateOf(world), 'saved');
    assert.equal(world.actor.getSnapshot().context.answers, others);
  });

  it('can be passed over after answers were not saved', async () => {
    const world = await inState('saving');
    world.ports.saves[0]?.fail(new Fault('platform/refused'));
    await heardOut();
    world.actor.send({type: 'survey.skip'});
    assert.equal(stateOf(world), 'over');
  });

  it('takes one submission at a time', async () => {
    const world = await inState('saving');
    world.actor.send({type: 'survey.submit', answers: ANSWERS});
    assert.equal(world.ports.saves.length, 1);
  });

  it('lets the visitor go when a port throws', async () => {
    const bug = () => {
      throw new Error('bug');
    };
    const unfetched = createActor(bindSurveyMachine({fetchSurvey: bug, saveSurvey: bug})).start();
    await heardOut();
    assert.equal(unfetched.getSnapshot().value, 'over');
    const unsaved = createActor(bindSurveyMachine({fetchSurvey: () => Promise.resolve(SURVEY), saveSurvey: bug}));
    unsaved.start();
    await heardOut();
    unsaved.send({type: 'survey.submit', answers: ANSWERS});
    await heardOut();
    assert.equal(unsaved.getSnapshot().value, 'answering');
    assert.equal(unsaved.getSnapshot().context.fault?.code, 'internal/bug');
    unsaved.stop();
  });
});
