import {performance} from 'node:perf_hooks';
import {SipPhone} from '../../test/node/gateway/sip-phone.ts';

const nextEvent = async (visitor) => {
  for (let polls = 0; polls < 10; polls += 1) {
    const event = await visitor.ask('GET', 'v1/getClickToCallEvents?channel=WEB');
    if (event.eventId === 168101) return event.content;
  }
  throw new Error('No agent was found');
};

/**
 * Calls as a browser does, up to the answer to INVITE. There is no media: nobody speaks ICE and DTLS behind the offer.
 *
 * @returns what the parts of the set-up took, ms, and the way out
 */
export const call = async (visitor, sdp) => {
  const startedAt = performance.now();
  await visitor.ask('GET', 'v1/checkClickToCallSupport?channel=WEB');
  await visitor.ask('POST', 'v1/createClickToCall', {channel: 'WEB', mediaAbility: '0'});
  const {accessCode, gwAddresses} = await nextEvent(visitor);
  const foundAt = performance.now();
  const address = Array.isArray(gwAddresses) ? gwAddresses[0] : String(gwAddresses).split(',')[0];
  const phone = await SipPhone.open(address, accessCode);
  phone.invite(sdp);
  await phone.acknowledged();
  const answeredAt = performance.now();
  return {
    reserved: foundAt - startedAt,
    answered: answeredAt - foundAt,
    setUp: answeredAt - startedAt,
    hangUp: async () => {
      phone.request('BYE');
      await phone.finalStatus();
      await visitor.ask('POST', 'v1/dropClickToCall', {channel: 'WEB'});
      phone.close();
    },
  };
};
