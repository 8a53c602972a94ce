import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {Services} from '../../../src/app/services/services.js';
import type {SessionActors} from '../../../src/app/session-actors.js';
import {NO_SERVICES} from '../../../machines/service-view.js';
import type {ThreadItem} from '../../../src/domain/thread.js';
import {clientOf} from '../aicc/aicc-bench.js';
import {Chronicle} from '../aicc/chronicle.js';
import {ScriptedServer} from '../aicc/scripted-server.js';
import {heard, NOON, notice} from '../../support/thread-items.js';

const picture: ThreadItem = {
  ...{kind: 'image', id: 'p1', author: 'agent', name: 'Ada', at: NOON, delivery: null},
  file: {key: 'k', shelf: 'local', extension: 'png', name: 'a.png', bytes: 5},
};

const answer = heard('Two days.', {id: 'b1', author: 'bot', answer: {index: '2', questions: []}});

/** The services of a conversation, on a page of which nothing but its being there matters. */
const opened = async (t: TestContext, thread: ThreadItem[] = [picture, answer, notice('agent-joined')]) => {
  Object.assign(globalThis, {document: new EventTarget()});
  const server = await ScriptedServer.started(t);
  const client = clientOf(server.url);
  const views = new Chronicle<Services['view']>();
  const said: object[] = [];
  const actors = {
    refresh: () => views.add(services.view),
    openClient: () => client,
    announce: (event: object) => said.push(event),
    chat: {send: (event: object) => said.push(event)},
    view: {chat: {thread}},
    options: {maxFileSize: 4},
    store: null,
  };
  const services: Services = new Services(actors as unknown as SessionActors);
  t.after(() => {
    services.close();
    Reflect.deleteProperty(globalThis, 'document');
  });
  const until = (holds: (view: Services['view']) => boolean, what: string) =>
    views.until((all) => all.length > 0 && holds(all.at(-1)!), what);
  return {server, services, said, until};
};

test('before anything is asked for there is nothing to see', async (t) => {
  const {services} = await opened(t);
  assert.deepEqual(services.view, NO_SERVICES);
});

test('a person is asked for once at a time, and the chat waits for one', async (t) => {
  const {server, services, said} = await opened(t);
  const asking = services.askForAgent();
  assert.equal(services.view.handover, 'asking');
  await services.askForAgent();
  await asking;
  assert.equal(services.view.handover, 'none');
  assert.deepEqual([server.of('send').length, said], [1, [{type: 'agent.awaited'}]]);
});

test('why nobody comes is told until it is forgotten', async (t) => {
  const {server, services, said} = await opened(t);
  server.on('send', {body: {resultCode: '12'}});
  await services.askForAgent();
  const {handover} = services.view;
  assert.equal(typeof handover === 'object' && handover.code, 'platform/outside-hours');
  services.forgetHandover();
  assert.deepEqual([services.view.handover, said], ['none', []]);
});

test('only answers that have an index are rated', async (t) => {
  const {server, services, until} = await opened(t);
  for (const id of ['p1', 'nothing']) services.rate(id, true, '');
  services.rate('b1', false, 'wrong');
  await until(({ratings}) => ratings.get('b1') === 'not-helpful', 'the rating');
  const [asked, ...more] = server.of('v1/robot/feedbacksatisfaction');
  assert.deepEqual(more, []);
  assert.deepEqual(asked?.body, {feedback: 0, feedbackContent: 'wrong', from: 'u-1001', interIdx: '2'});
});

test('only files are fetched', async (t) => {
  const {server, services, until} = await opened(t);
  server.on('downloadFileStream', {body: {resultCode: '0', fileStream: 'aGVsbG8='}});
  for (const id of ['b1', 'nothing']) services.fetchFile(id);
  services.fetchFile('p1');
  await until(({files}) => files.get('p1')?.phase === 'there', 'the file');
  assert.equal(server.of('downloadFileStream').length, 1);
});

test('a download that is cancelled is given up', async (t) => {
  const {server, services} = await opened(t);
  server.on('downloadFileStream', 'hang');
  services.fetchFile('p1');
  const {gone} = await server.nth('downloadFileStream', 1);
  services.cancelDownload('p1');
  await gone;
  assert.equal(services.view.files.size, 0);
});

test('a file above the site’s own limit is refused before it goes out', async (t) => {
  const {server, services, until} = await opened(t);
  await assert.rejects(services.sendFile(new File(['hello'], 'a.txt', {type: 'text/plain'})), {
    code: 'platform/refused',
  });
  services.sendFiles([new File(['hello'], 'a.txt'), new File([], 'b.txt'), new File(['x'], 'c.exe')]);
  await until(({uploads}) => uploads.every(({phase}) => phase === 'failed'), 'the refusals');
  assert.deepEqual(
    services.view.uploads.map(({refusal}) => refusal),
    ['size', 'empty', 'type'],
  );
  for (const {id} of services.view.uploads) services.cancelUpload(id);
  assert.equal(server.of('uploadFileStream').length, 0);
});

test('the survey’s level is announced when it is saved', async (t) => {
  const {server, services, said, until} = await opened(t);
  const satisfactionSurvey = {surveyType: 'WEB', satisfactionLevel: [{satisfactionLevelKey: '5'}]};
  server.on('getsatisfactionsurveymode', {body: {resultCode: '0', satisfactionSurvey}});
  const over = services.askSurvey();
  await until(({survey}) => survey?.phase === 'answering', 'the survey');
  services.submitSurvey({evaluation: '5', comment: '', score: null, solved: null});
  await over;
  assert.deepEqual(said, [{type: 'survey', evaluation: '5'}]);
});

test('closing gives up what is under way', async (t) => {
  const {server, services} = await opened(t);
  for (const call of ['send', 'downloadFileStream', 'doLeaveMessage']) server.on(call, 'hang');
  void services.askForAgent();
  services.fetchFile('p1');
  services.openLeftMessage();
  services.leaveMessage({contact: '1', text: 'a'});
  const asked = await Promise.all(['send', 'downloadFileStream', 'doLeaveMessage'].map((call) => server.nth(call, 1)));
  services.close();
  await Promise.all(asked.map(({gone}) => gone));
  assert.equal(services.view.leftMessage, null);
});
