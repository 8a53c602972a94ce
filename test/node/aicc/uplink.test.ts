import assert from 'node:assert/strict';
import {test} from 'node:test';
import {uplinkOf} from '../../../src/aicc/uplink.js';
import type {FileKind, FileMessage} from '../../../src/domain/thread.js';

const base = {id: 'm1', author: 'visitor', name: null, at: 5, delivery: 'sending'} as const;

const fileMessage = (kind: FileKind, file: Partial<FileMessage['file']> = {}): FileMessage => ({
  ...base,
  kind,
  file: {key: 'k-1', shelf: 'local', extension: 'txt', name: 'test_txt.txt', bytes: 6, ...file},
});

test('pictures, sounds and videos are told by their key', () => {
  for (const [kind, mediaType] of [
    ['image', 'IMAGE'],
    ['audio', 'AUDIO'],
    ['video', 'VIDEO'],
  ] as const) {
    assert.deepEqual(uplinkOf(fileMessage(kind)), {mediaType, content: 'k-1'});
  }
});

test('a document is told by name, bytes, key and ending', () => {
  assert.deepEqual(uplinkOf(fileMessage('document')), {mediaType: 'FILE', content: 'test_txt.txt,6,k-1,txt'});
  const nameless = fileMessage('document', {name: null, bytes: null});
  assert.deepEqual(uplinkOf(nameless), {mediaType: 'FILE', content: 'k-1,0,k-1,txt'});
});

test('a card is JSON in a text, with the address that AICC wants', () => {
  const card = {...base, kind: 'card', title: 'Shop “A”', description: '', url: 'https://shop.example/?a=1'} as const;
  const {mediaType, content} = uplinkOf(card);
  assert.equal(mediaType, 'WEBCARD');
  assert.deepEqual(JSON.parse(String(content)), {
    title: 'Shop “A”',
    description: '',
    redirectUrl: 'https://shop.example/?a=1',
  });
});

test('a place goes out as its words', () => {
  const place = {...base, kind: 'place', latitude: 1, longitude: 2, description: 'Here'} as const;
  assert.deepEqual(uplinkOf(place), {content: 'Here'});
});
