import {expect} from '@open-wc/testing';
import {Fault} from '../../../src/domain/faults.js';
import {LeaveMessageHarness} from '../../support/harness/leave-message-harness.js';
import {SCHEMES} from '../../support/harness/mount.js';

const states = {
  writing: {},
  sending: {phase: 'sending'},
  sent: {phase: 'sent'},
  'not sent': {fault: new Fault('network/timeout')},
} as const;

describe('<cc-leave-message>', () => {
  for (const scheme of SCHEMES) {
    for (const [state, view] of Object.entries(states)) {
      it(`is accessible: ${state}, ${scheme}`, async () => {
        const {element} = await LeaveMessageHarness.mount(view, {scheme});
        await expect(element).to.be.accessible();
      });
    }

    it(`is accessible: with what is wrong, ${scheme}`, async () => {
      const form = await LeaveMessageHarness.mount({}, {scheme, locale: 'ar'});
      await form.press(form.element.t.sendMessage);
      await expect(form.element).to.be.accessible();
    });
  }

  it('is two fields under a heading, the first of which takes the focus', async () => {
    const form = await LeaveMessageHarness.mount();
    expect(form.textOf('heading')).to.equal('Leave a message');
    expect(form.fields).to.deep.equal(['Your contact', 'Your message']);
    expect(form.hintOf('Your contact')).to.equal('Phone number or e-mail address, so that we can answer');
    form.element.focus();
    expect(form.focusedName).to.equal('Your contact');
  });

  for (const contact of ['visitor@shop.example', '+49 30 1234567']) {
    it(`leaves a message with ${contact}, without the spaces around it`, async () => {
      const form = await LeaveMessageHarness.mount();
      await form.write(` ${contact} `, '  Call me back, please.\n');
      await form.press('Send message');
      expect(form.requests).to.deep.equal([{type: 'leave-message', message: {contact, text: 'Call me back, please.'}}]);
    });
  }

  it('is sent by Enter in the contact', async () => {
    const form = await LeaveMessageHarness.mount();
    await form.write('visitor@shop.example', 'Hello');
    form.field('Your contact').focus();
    await form.keys('Enter');
    expect(form.requests).to.have.length(1);
  });

  it('says beside each field what is missing, with the focus on the first', async () => {
    const form = await LeaveMessageHarness.mount();
    await form.press('Send message');
    expect(form.wrongWith('Your contact')).to.equal('Enter a phone number or an e-mail address.');
    expect(form.wrongWith('Your message')).to.equal('Write what we can do for you.');
    expect(form.focusedName).to.equal('Your contact');
    expect(form.requests).to.deep.equal([]);
  });

  it('takes back what was wrong once it is right, and goes to what still is', async () => {
    const form = await LeaveMessageHarness.mount();
    await form.write('nobody', '   ');
    await form.press('Send message');
    expect(form.wrongWith('Your contact')).to.equal(form.element.t.contactWrong);
    await form.fill('Your contact', '030 1234567');
    await form.press('Send message');
    expect(form.wrongWith('Your contact')).to.equal(null);
    expect(form.focusedName).to.equal('Your message');
    expect(form.field('Your contact').value).to.equal('030 1234567');
    expect(form.requests).to.deep.equal([]);
  });

  it('is sent once, and keeps what was written while it is', async () => {
    const form = await LeaveMessageHarness.mount();
    await form.write('030 1234567', 'Hello');
    await form.goOn({phase: 'sending'});
    const [send] = form.buttons;
    expect(send).to.equal('Sending…');
    expect(form.button('Sending…').ariaDisabled).to.equal('true');
    await form.press('Sending…');
    expect(form.requests).to.deep.equal([]);
    expect(form.field('Your message').value).to.equal('Hello');
  });

  it('says that it was not sent, keeps it and lets it be sent again', async () => {
    const form = await LeaveMessageHarness.mount();
    await form.write('030 1234567', 'Hello');
    await form.goOn({phase: 'sending'});
    await form.goOn({phase: 'writing', fault: new Fault('network/timeout')});
    expect(form.textOf('alert')).to.equal(form.element.t.fault['network/timeout']);
    await form.press('Send message');
    expect(form.requests).to.have.length(1);
  });

  it('gives a receipt, with the focus on the way back', async () => {
    const form = await LeaveMessageHarness.mount();
    form.button('Send message').focus();
    await form.goOn({phase: 'sent'});
    expect(form.textOf('status')).to.contain('Your message has arrived.');
    expect(form.fields).to.deep.equal([]);
    expect(form.focusedName).to.equal('Back');
  });

  for (const phase of ['writing', 'sending', 'sent'] as const) {
    it(`can be left: ${phase}`, async () => {
      const form = await LeaveMessageHarness.mount({phase});
      await form.press('Back');
      expect(form.requests).to.deep.equal([{type: 'close-left-message'}]);
    });
  }

  it('takes no longer text than anybody reads', async () => {
    const form = await LeaveMessageHarness.mount();
    expect((form.field('Your message') as HTMLTextAreaElement).maxLength).to.equal(1_000);
  });

  it('speaks the page’s language, and lets each answer take its own direction', async () => {
    const form = await LeaveMessageHarness.mount({}, {locale: 'ar'});
    const {t} = form.element;
    expect(form.fields).to.deep.equal([t.yourContact, t.yourMessage]);
    await form.write('visitor@shop.example', 'مرحبًا');
    const direction = (name: string) => getComputedStyle(form.field(name)).direction;
    expect([direction(t.yourContact), direction(t.yourMessage)]).to.deep.equal(['ltr', 'rtl']);
    await form.fill(t.yourContact, '');
    await form.press(t.sendMessage);
    expect(form.wrongWith(t.yourContact)).to.equal(t.contactMissing);
  });
});
