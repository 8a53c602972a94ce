import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import type {HistoryItem} from '../../../server/contact-centre/core/history.js';
import {startCentre} from './start-centre.js';
import {CHANNEL, TestVisitor} from './test-visitor.js';

const withFile = async (t: TestContext) => {
  const {url, journal} = await startCentre(t);
  const visitor = await TestVisitor.connected(url);
  const file = {fileType: 'txt', fileStream: 'aGVsbG8=', channel: 'WEB'};
  const {body} = await visitor.request('POST', 'uploadFileStream', file);
  return {visitor, journal, key: String(body.objectKey)};
};

const card = (fields: object) => JSON.stringify({title: 'Shop', description: '', ...fields});

test('every media type is taken in each of its documented forms, and told again as it was sent', async (t) => {
  const {visitor, key} = await withFile(t);
  const sent: [string, string][] = [
    ...['IMAGE', 'AUDIO', 'VIDEO'].flatMap((mediaType): [string, string][] => [
      [mediaType, key],
      [mediaType, `${key},mp4`],
    ]),
    ['FILE', `test_txt.txt,6,${key},txt`],
    ['FILE_IMAGE', `${key},jpg`],
    ['FILE_VIDEO', `${key},mp4`],
    ['WEBCARD', card({redirectUrl: 'https://shop.example/'})],
    ['WEBCARD', card({mediaFileId: key, mediaFileType: 'img/png'})],
  ];
  for (const [mediaType, content] of sent) {
    const {status, body} = await visitor.send('CHAT', {mediaType, content});
    assert.deepEqual([status, body.resultCode], [200, '0'], `${mediaType} ${content}`);
  }
  const {body} = await visitor.request('POST', 'queryHistoryChatMessage', {
    ...{channelId: CHANNEL, userId: 'u-1001', limit: '100', offset: '0', channel: 'WEB'},
  });
  const own = (body.messageList as HistoryItem[]).filter(({sourceType}) => sourceType === 'CUSTOMER').reverse();
  assert.deepEqual(
    own.map(({mediaType, content}) => [mediaType, content]),
    sent,
  );
});

test('content that does not fit its media type is refused', async (t) => {
  const {visitor, key} = await withFile(t);
  for (const [mediaType, content] of [
    ['IMAGE', ''],
    ['AUDIO', ''],
    ['VIDEO', ''],
    ['FILE', key],
    ['FILE', `a,b.txt,6,${key},txt`],
    ['FILE', `a.txt,six,${key},txt`],
    ['FILE_IMAGE', key],
    ['FILE_VIDEO', `${key},`],
    ['WEBCARD', 'Shop'],
    ['WEBCARD', 'null'],
    ['WEBCARD', card({})],
    ['WEBCARD', card({title: 5, redirectUrl: 'https://shop.example/'})],
  ] as const) {
    assert.equal((await visitor.send('CHAT', {mediaType, content})).status, 400, `${mediaType} ${content}`);
  }
});

test('a key that nobody uploaded is not sent', async (t) => {
  const {visitor, journal} = await withFile(t);
  for (const [mediaType, content] of [
    ['IMAGE', 'nothing'],
    ['FILE', 'a.txt,6,nothing,txt'],
    ['WEBCARD', card({mediaFileId: 'nothing'})],
  ] as const) {
    const {body} = await visitor.send('CHAT', {mediaType, content});
    assert.deepEqual(body, {resultCode: '13', resultDesc: 'sendUserMessage failed'});
    assert.equal(journal.entries.at(-1)?.verdict, 'refused');
  }
});
