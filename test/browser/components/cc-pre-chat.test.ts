import {expect} from '@open-wc/testing';
import type {PreChatField} from '../../../src/domain/pre-chat.js';
import {SCHEMES} from '../../support/harness/mount.js';
import {PreChatHarness} from '../../support/harness/pre-chat-harness.js';

const fields: readonly PreChatField[] = [
  {name: 'name', label: 'Name', type: 'text', required: true},
  {name: 'email', label: {en: 'E-mail', ar: 'البريد'}, type: 'email', maxLength: 40},
  {name: 'phone', label: 'Phone', type: 'tel'},
  {name: 'topic', label: 'Topic', type: 'select', options: ['Order', 'Return'], required: true},
  {name: 'about', label: 'About', type: 'textarea', value: 'My plant'},
  {name: 'terms', label: 'I have read the terms', type: 'checkbox', required: true},
];

const begin = (form: PreChatHarness) => form.press(form.element.t.beginChat);

describe('<cc-pre-chat>', () => {
  for (const scheme of SCHEMES) {
    it(`is accessible: ${scheme}`, async () => {
      const form = await PreChatHarness.mount(fields, {scheme});
      await expect(form.element).to.be.accessible();
      await begin(form);
      await expect(form.element).to.be.accessible();
    });
  }

  it('shows the site’s fields under a heading, the first of which takes the focus', async () => {
    const form = await PreChatHarness.mount(fields);
    expect(form.textOf('heading')).to.equal('Before we start');
    expect(form.namesOf('textbox')).to.deep.equal(['Name', 'E-mail', 'Phone', 'About']);
    expect(form.namesOf('combobox')).to.deep.equal(['Topic']);
    expect(form.namesOf('checkbox')).to.deep.equal(['I have read the terms']);
    form.element.focus();
    expect(form.focusedName).to.equal('Name');
  });

  it('tells which answers are needed', async () => {
    const form = await PreChatHarness.mount(fields);
    const needed = form.fields.filter((name) => form.field(name).ariaRequired === 'true');
    expect(needed).to.deep.equal(['Name', 'Topic', 'I have read the terms']);
  });

  it('hands on all answers without the spaces around them', async () => {
    const form = await PreChatHarness.mount(fields);
    await form.fill('Name', '  Visitor ');
    await form.fill('E-mail', 'visitor@shop.example');
    await form.fill('Topic', 'Return');
    await form.tick('I have read the terms');
    await begin(form);
    expect(form.requests).to.deep.equal([
      {
        type: 'introduce',
        values: {
          name: 'Visitor',
          email: 'visitor@shop.example',
          phone: '',
          topic: 'Return',
          about: 'My plant',
          terms: 'yes',
        },
      },
    ]);
  });

  it('is sent by Enter', async () => {
    const form = await PreChatHarness.mount(fields.slice(0, 1));
    await form.fill('Name', 'Visitor');
    form.field('Name').focus();
    await form.keys('Enter');
    expect(form.requests).to.have.length(1);
  });

  it('says beside each field what is wrong, with the focus on the first', async () => {
    const form = await PreChatHarness.mount(fields);
    await form.fill('Name', 'Visitor');
    await form.fill('E-mail', 'visitor');
    await form.fill('Phone', 'x');
    await begin(form);
    expect(form.fields.map((name) => [name, form.wrongWith(name)])).to.deep.equal([
      ['Name', null],
      ['E-mail', 'This is not an e-mail address. Check it, please.'],
      ['Phone', 'This is not a phone number. Check it, please.'],
      ['About', null],
      ['Topic', 'This is needed. Fill it in, please.'],
      ['I have read the terms', 'This is needed. Fill it in, please.'],
    ]);
    expect(form.focusedName).to.equal('E-mail');
    expect(form.requests).to.deep.equal([]);
  });

  it('keeps what was written while something is wrong, and takes back what is right', async () => {
    const form = await PreChatHarness.mount(fields.slice(0, 2));
    await form.fill('E-mail', 'visitor@shop.example');
    await begin(form);
    expect(form.focusedName).to.equal('Name');
    await form.fill('Name', 'Visitor');
    await begin(form);
    expect(form.wrongWith('Name')).to.equal(null);
    expect(form.requests).to.deep.equal([
      {type: 'introduce', values: {name: 'Visitor', email: 'visitor@shop.example'}},
    ]);
  });

  it('lets nobody write more than the site wants', async () => {
    const form = await PreChatHarness.mount(fields);
    const longest = (name: string) => (form.field(name) as HTMLInputElement).maxLength;
    expect([longest('Name'), longest('E-mail'), longest('About')]).to.deep.equal([200, 40, 1_000]);
  });

  it('helps the browser to fill in what it knows', async () => {
    const form = await PreChatHarness.mount(fields);
    const hints = ['Name', 'E-mail', 'Phone'].map((name) => (form.field(name) as HTMLInputElement).autocomplete);
    expect(hints).to.deep.equal(['name', 'email', 'tel']);
  });

  it('shows what looks like HTML as text', async () => {
    const form = await PreChatHarness.mount([{name: 'a', label: '<b>Bold</b>', type: 'text', required: true}]);
    expect(form.fields).to.deep.equal(['<b>Bold</b>']);
  });

  it('speaks the page’s language, and English where the site does not', async () => {
    const form = await PreChatHarness.mount(fields, {locale: 'ar'});
    const {t} = form.element;
    expect(form.namesOf('textbox')).to.deep.equal(['Name', 'البريد', 'Phone', 'About']);
    expect(form.textOf('heading')).to.equal(t.beforeWeStart);
    await begin(form);
    expect(form.wrongWith('Name')).to.equal(t.problem.missing);
    const other = await PreChatHarness.mount(fields, {locale: 'fr'});
    expect(other.namesOf('textbox')).to.deep.equal(['Name', 'E-mail', 'Phone', 'About']);
  });

  it('begins on the right where the page does, but a phone number on its left', async () => {
    const form = await PreChatHarness.mount(fields, {locale: 'ar'});
    const direction = (name: string) => getComputedStyle(form.field(name)).direction;
    expect([direction('Topic'), direction('Phone')]).to.deep.equal(['rtl', 'ltr']);
  });
});
