import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readMessage} from '../../../src/aicc/media-downlink.js';
import type {Message} from '../../../src/domain/thread.js';

const NOW = 1_700_000_000_000;

const read = (fields: object): Message =>
  readMessage({messageCode: 'c1', sourceType: 'AGENT', senderNickname: 'Ada', timestamp: 5, ...fields}, NOW);

const fileIn = (fields: object) => {
  const message = read(fields);
  assert.ok('file' in message, `no file, but ${message.kind}`);
  return message.file;
};

test('files of the library and of the agent’s own', () => {
  const library = {key: '1179725658739559425', shelf: 'library', extension: 'png', name: null, bytes: null};
  const picture = {mediaType: 'IMAGE', content: '1179725658739559425', mediaFileType: 'png'};
  assert.deepEqual(fileIn({...picture, contentType: null}), library);
  for (const contentType of ['1', 1]) assert.deepEqual(fileIn({...picture, contentType}), {...library, shelf: 'local'});
  for (const contentType of [undefined, '', '0', true]) assert.deepEqual(fileIn({...picture, contentType}), library);
});

test('each media type is shown as what it is', () => {
  for (const [mediaType, kind] of [
    ['IMAGE', 'image'],
    ['FILE_IMAGE', 'image'],
    ['AUDIO', 'audio'],
    ['VIDEO', 'video'],
    ['FILE_VIDEO', 'video'],
    ['DOCUMENT', 'document'],
    ['FILE', 'document'],
  ]) {
    assert.equal(read({mediaType, content: 'k'}).kind, kind, mediaType);
  }
});

test('content in all of its documented forms', () => {
  assert.deepEqual(
    ['k', 'k,jpg', 'test_txt.txt,6,k,txt'].map((content) => fileIn({mediaType: 'FILE', content})),
    [
      {key: 'k', shelf: 'library', extension: '', name: null, bytes: null},
      {key: 'k', shelf: 'library', extension: 'jpg', name: null, bytes: null},
      {key: 'k', shelf: 'library', extension: 'txt', name: 'test_txt.txt', bytes: 6},
    ],
  );
});

test('mediaFileType goes before the ending in the content, where it says something', () => {
  const extensionOf = (mediaFileType: unknown) =>
    fileIn({mediaType: 'IMAGE', content: 'k,JPG', mediaFileType}).extension;
  assert.deepEqual(['PNG', 'png', '', null, undefined, {}].map(extensionOf), [
    'png',
    'png',
    'jpg',
    'jpg',
    'jpg',
    'jpg',
  ]);
});

test('similar questions as a list, as JSON, as a text, as objects, and as nothing', () => {
  const questionsOf = (simQuestions: unknown) => {
    const message = read({mediaType: 'TEXT', content: 'a', simQuestions, interIdx: '2', sourceType: 'ROBOT'});
    return message.kind === 'text' ? message.answer?.questions : null;
  };
  for (const [given, questions] of [
    [
      ['One?', ' Two? '],
      ['One?', 'Two?'],
    ],
    ['["One?","Two?"]', ['One?', 'Two?']],
    [
      [{question: 'One?'}, {question: null}, {}, null, '', 7],
      ['One?', '7'],
    ],
    ['One?', ['One?']],
    ['', []],
    ['[]', []],
    [null, []],
    [undefined, []],
    [{}, []],
  ] as const) {
    assert.deepEqual(questionsOf(given), questions, JSON.stringify(given));
  }
});

test('an answer that can be rated has its index, as text or number', () => {
  const answerOf = (fields: object) => {
    const message = read({mediaType: 'TEXT', content: 'a', ...fields});
    return message.kind === 'text' ? message.answer : undefined;
  };
  assert.deepEqual(answerOf({interIdx: 2}), {index: '2', questions: []});
  assert.deepEqual(answerOf({simQuestions: '["One?"]', interIdx: null}), {index: null, questions: ['One?']});
  assert.equal(answerOf({simQuestions: null, interIdx: null}), undefined);
});

test('a card, whole, in part, and not to be read', () => {
  const cardOf = (content: unknown) => {
    const message = read({mediaType: 'WEBCARD', content});
    return message.kind === 'card' ? [message.title, message.description, message.url] : null;
  };
  const whole = {title: 'Shop', description: 'All', redirectUrl: 'https://shop.example/', mediaFileId: 'k'};
  assert.deepEqual(cardOf(JSON.stringify(whole)), ['Shop', 'All', 'https://shop.example/']);
  assert.deepEqual(cardOf('{"title":5}'), ['5', '', '']);
  for (const content of ['null', '5', '[]', '{"title":{}}', 'Shop'])
    assert.deepEqual(cardOf(content), [content, '', '']);
  assert.deepEqual(cardOf(null), ['', '', '']);
});

test('a place on earth, and none', () => {
  const placeOf = (content: unknown) => {
    const message = read({mediaType: 'LOCATE', content});
    if (message.kind === 'place') return [message.latitude, message.longitude, message.description];
    assert.ok(message.kind === 'text');
    return message.text;
  };
  assert.deepEqual(placeOf('52.5/13.4/Berlin'), [52.5, 13.4, 'Berlin']);
  assert.deepEqual(placeOf('-90/180/A/B'), [-90, 180, 'A/B']);
  assert.deepEqual(placeOf('0/0'), [0, 0, '']);
  for (const content of ['91/0/x', '0/-181/x', '/0/x', 'north/east', '', null]) assert.equal(placeOf(content), null);
});

test('what everything has in common', () => {
  for (const mediaType of ['IMAGE', 'WEBCARD', 'TEXT', 'HOLOGRAM']) {
    const {id, author, name, at, delivery} = read({mediaType, content: 'k'});
    assert.deepEqual([id, author, name, at, delivery], ['c1', 'agent', 'Ada', 5, null]);
  }
  for (const mediaType of ['HOLOGRAM', 'toString']) {
    const message = read({mediaType, content: 'k'});
    assert.ok(message.kind === 'text' && message.text === null, mediaType);
  }
});
