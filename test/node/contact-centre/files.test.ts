import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Files} from '../../../server/contact-centre/core/files.js';
import {startCentre} from './start-centre.js';
import {TestDesk} from './test-desk.js';
import {TestVisitor} from './test-visitor.js';

const MB2 = 2 * 1024 * 1024;

const upload = (visitor: TestVisitor, fields: object = {}) =>
  visitor.request('POST', 'uploadFileStream', {fileType: 'txt', fileStream: 'aGVsbG8=', channel: 'WEB', ...fields});

const download = (visitor: TestVisitor, fields: object = {}) =>
  visitor.request('POST', 'downloadFileStream', {fileId: Files.SAMPLE, fileType: 'png', channel: 'WEB', ...fields});

const stream = (size: number) => Buffer.alloc(size, 1).toString('base64');

test('every documented type goes up, and comes down under its key', async (t) => {
  const {url} = await startCentre(t);
  const visitor = await TestVisitor.admitted(url);
  const keys = new Set<unknown>();
  for (const fileType of ['jpg', 'jpeg', 'png', 'bmp', 'mp3', 'aac', 'mp4', 'txt', 'csv']) {
    const {status, body} = await upload(visitor, {fileType});
    assert.deepEqual([status, body.returnCode, Object.keys(body).sort()], [200, '0', ['objectKey', 'returnCode']]);
    keys.add(body.objectKey);
    const down = await download(visitor, {fileId: `local/${String(body.objectKey)}`, fileType});
    assert.deepEqual(down.body, {resultCode: '0', resultDesc: 'success', fileStream: 'aGVsbG8='});
  }
  assert.equal(keys.size, 9);
});

test('uploads are refused by the documented codes', async (t) => {
  const {url, journal} = await startCentre(t);
  const visitor = await TestVisitor.admitted(url);
  for (const [what, fields, code] of [
    ['no type', {fileType: undefined}, '2'],
    ['no stream', {fileStream: undefined}, '2'],
    ['an empty stream', {fileStream: ''}, '2'],
    ['no channel', {channel: undefined}, '2'],
    ['another channel', {channel: 'PHONE'}, '3'],
    ['an unknown type', {fileType: 'exe'}, '3'],
    ['upper case', {fileType: 'JPG'}, '3'],
    ['a type that only downloads have', {fileType: 'pdf'}, '3'],
    ['a number for a type', {fileType: 5}, '3'],
    ['a number for a stream', {fileStream: 5}, '3'],
    ['a prefix', {fileStream: 'data:text/plain;base64,aGVsbG8='}, '3'],
    ['base64 that is cut', {fileStream: 'aGVsbG8'}, '3'],
    ['base64 for addresses', {fileStream: 'a-_b'}, '3'],
  ] as const) {
    const {status, body} = await upload(visitor, fields);
    assert.deepEqual([status, body], [200, {returnCode: code}], what);
    const {verdict, resultCode} = journal.entries.at(-1)!;
    assert.deepEqual([verdict, resultCode], ['refused', code], what);
  }
});

test('2 MB are taken, one byte more is not, unless the limit is raised', async (t) => {
  const {url, settings} = await startCentre(t);
  const visitor = await TestVisitor.admitted(url);
  const {body} = await upload(visitor, {fileStream: stream(MB2)});
  assert.equal(body.returnCode, '0');
  assert.deepEqual((await upload(visitor, {fileStream: stream(MB2 + 1)})).body, {returnCode: '13'});
  const fetch = () => download(visitor, {fileId: `local/${String(body.objectKey)}`, fileType: 'mp4'});
  assert.equal(Buffer.from(String((await fetch()).body.fileStream), 'base64').length, MB2);
  settings.patch({fileBytes: MB2 - 1});
  assert.equal((await fetch()).body.resultCode, '13');
  settings.patch({fileBytes: MB2 + 1});
  assert.equal((await upload(visitor, {fileStream: stream(MB2 + 1)})).body.returnCode, '0');
});

test('the library wants to be named', async (t) => {
  const {url} = await startCentre(t);
  const visitor = await TestVisitor.admitted(url);
  const {body} = await download(visitor, {multiMedia: 'multiMedia'});
  assert.equal(body.resultCode, '0');
  assert.deepEqual([...Buffer.from(String(body.fileStream), 'base64').subarray(1, 4)], [0x50, 0x4e, 0x47]);
  for (const fields of [{}, {multiMedia: 'multimedia'}, {fileId: `local/${Files.SAMPLE}`}]) {
    assert.equal((await download(visitor, fields)).body.resultCode, '13', JSON.stringify(fields));
  }
});

test('downloads are refused by the documented codes', async (t) => {
  const {url} = await startCentre(t);
  const visitor = await TestVisitor.admitted(url);
  for (const [what, fields, code] of [
    ['no key', {fileId: undefined}, '401'],
    ['an empty key', {fileId: ''}, '401'],
    ['a number for a key', {fileId: 5}, '401'],
    ['no channel', {channel: undefined}, '2'],
    ['another channel', {channel: 'PHONE'}, '2'],
    ['no type', {fileType: undefined}, '13'],
    ['an unknown type', {fileType: 'exe'}, '13'],
    ['no such file', {fileId: 'local/nowhere'}, '13'],
  ] as const) {
    const {status, body} = await download(visitor, {multiMedia: 'multiMedia', ...fields});
    assert.deepEqual([status, body.resultCode, body.fileStream], [200, code, undefined], what);
  }
});

test('a visitor reads and sends own files, and what agents sent, but nobody else’s', async (t) => {
  const {url} = await startCentre(t);
  const ada = await TestDesk.joined(t, url, 'Ada');
  const vera = await TestVisitor.connected(url, 'vera');
  const other = await TestVisitor.connected(url, 'other');
  const key = String((await upload(vera)).body.objectKey);
  const fileId = `local/${key}`;
  assert.equal((await download(vera, {fileId, fileType: 'txt'})).body.resultCode, '0');
  assert.equal((await download(other, {fileId, fileType: 'txt'})).body.resultCode, '13');
  const picture = {mediaType: 'IMAGE', content: key};
  assert.equal((await vera.send('CHAT', picture)).body.resultCode, '0');
  assert.equal((await other.send('CHAT', picture)).body.resultCode, '13');
  await ada.until(() => ada.view.chats.length === 2);
  const chat = ada.view.chats.find(({visitor}) => visitor.userId === 'vera')!.id;
  ada.tell({type: 'chat.send-file', chat, name: 'a.pdf', data: 'aGVsbG8='});
  const sent = (await vera.pollUntil(({mediaType}) => mediaType === 'DOCUMENT')).at(-1)!;
  assert.deepEqual([sent.contentType, sent.mediaFileType], ['1', 'pdf']);
  const back = await download(vera, {fileId: `local/${String(sent.content)}`, fileType: sent.mediaFileType});
  assert.equal(back.body.fileStream, 'aGVsbG8=');
});
