import assert from 'node:assert/strict';
import {test} from 'node:test';
import {AskedSurvey, LeftMessageForm} from '../../../src/app/services/asked.js';
import {Fault} from '../../../src/domain/faults.js';
import type {SurveyAnswers} from '../../../src/domain/service-ports.js';
import {ANSWERS, FakeServicePorts, heardOut, MESSAGE, SURVEY} from '../machines/service-worlds.js';

/** What is shown now: read anew each time. */
const phaseOf = ({view}: AskedSurvey | LeftMessageForm) => view?.phase ?? null;

const asking = () => {
  const ports = new FakeServicePorts();
  const saved: SurveyAnswers[] = [];
  const seen = {changes: 0};
  const survey = new AskedSurvey(
    ports,
    (answers) => saved.push(answers),
    () => (seen.changes += 1),
  );
  return {ports, saved, seen, survey, over: survey.ask()};
};

test('a survey is over when its answers are saved, and they are told', async () => {
  const {ports, saved, survey, over} = asking();
  assert.equal(phaseOf(survey), null);
  ports.fetches[0]?.answer(SURVEY);
  await heardOut();
  assert.equal(phaseOf(survey), 'answering');
  survey.submit(ANSWERS);
  assert.equal(phaseOf(survey), 'saving');
  ports.saves[0]?.answer();
  await over;
  assert.deepEqual([saved, survey.view], [[ANSWERS], null]);
});

test('and when it is skipped, which nobody is told', async () => {
  const {ports, saved, survey, over, seen} = asking();
  ports.fetches[0]?.answer(SURVEY);
  await heardOut();
  survey.submit(ANSWERS);
  ports.saves[0]?.fail(new Fault('platform/refused'));
  await heardOut();
  const before = seen.changes;
  survey.skip();
  await over;
  assert.deepEqual([saved, survey.view], [[], null]);
  assert.ok(seen.changes > before);
});

test('and where there is nothing to ask, or nobody left to ask', async () => {
  const first = asking();
  first.ports.fetches[0]?.answer(null);
  await first.over;
  const second = asking();
  second.survey.close();
  await second.over;
  assert.equal(second.ports.open, 0);
});

test('one is asked at a time, and another after it', async () => {
  const {ports, survey, over} = asking();
  await survey.ask();
  assert.equal(ports.fetches.length, 1);
  survey.skip();
  await over;
  void survey.ask();
  assert.equal(ports.fetches.length, 2);
  survey.close();
});

test('without a survey answers and skips mean nothing', () => {
  const survey = new AskedSurvey(
    new FakeServicePorts(),
    () => assert.fail(),
    () => assert.fail(),
  );
  survey.submit(ANSWERS);
  survey.skip();
  survey.close();
});

test('a form for a message is open until it is closed, and begins anew', async () => {
  const ports = new FakeServicePorts();
  const seen = {changes: 0};
  const form = new LeftMessageForm(ports, () => (seen.changes += 1));
  assert.equal(phaseOf(form), null);
  form.leave(MESSAGE);
  form.open();
  form.open();
  assert.deepEqual(form.view, {phase: 'writing', fault: null});
  form.leave(MESSAGE);
  ports.leaves[0]?.answer();
  await heardOut();
  assert.equal(phaseOf(form), 'sent');
  form.close();
  assert.equal(phaseOf(form), null);
  form.open();
  assert.equal(phaseOf(form), 'writing');
  form.leave(MESSAGE);
  form.close();
  assert.deepEqual([ports.open, ports.leaves.length], [0, 2]);
  assert.ok(seen.changes >= 6);
});
