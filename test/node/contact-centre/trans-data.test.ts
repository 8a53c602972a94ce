import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readTransData} from '../../../server/contact-centre/core/trans-data.js';
import {startCentre} from './start-centre.js';
import {TestDesk} from './test-desk.js';
import {TestVisitor} from './test-visitor.js';

test('what CONNECT hands on is shown at the desk', async (t) => {
  const {url} = await startCentre(t);
  const ada = await TestDesk.joined(t, url, 'Ada');
  const visitor = await TestVisitor.admitted(url);
  const page = {url: 'https://shop.example/', title: 'Shop', referrer: ''};
  const transData = JSON.stringify({page, form: {name: 'Vera', order: '5'}});
  assert.equal((await visitor.send('CONNECT', {transData})).body.resultCode, '0');
  await ada.until(() => Boolean(ada.view.chats[0]?.page));
  assert.deepEqual([ada.view.chats[0]?.page, ada.view.chats[0]?.form], [page, {name: 'Vera', order: '5'}]);
});

test('what is no JSON is passed over, and CONNECT succeeds', async (t) => {
  const {url} = await startCentre(t);
  for (const [index, transData] of ['', '{', 'null', '[]', '5'].entries()) {
    const visitor = await TestVisitor.admitted(url, `u-${index}`);
    assert.equal((await visitor.send('CONNECT', {transData})).body.resultCode, '0', transData);
  }
  assert.equal((await (await TestVisitor.admitted(url)).send('CONNECT', {transData: {}})).status, 400);
});

test('only texts are read of it', () => {
  assert.deepEqual(readTransData('{"page":{"url":5,"title":"a","more":"b"},"form":{"a":"1","b":2,"c":null}}'), {
    page: {url: '', title: 'a', referrer: ''},
    form: {a: '1'},
  });
  assert.deepEqual(readTransData('{"page":null,"form":[]}'), {});
  for (const json of ['', 'null', '[]', '"a"', '{']) assert.equal(readTransData(json), undefined, json);
});
