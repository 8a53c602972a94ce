/* global crypto, fetch */
/** Reserves an agent by AICC's calls, as a visitor's page must before it may dial. No retries, no faults, no hurry. */

const API = '/apiaccess/ccmessaging';
const CHANNEL = '202105284494222653';
const ANSWERED = 168101;
const MOST_POLLS = 20;

/** Settles with where to dial: domain, gateway addresses, access code and caller. */
export const reserve = async () => {
  const userId = crypto.randomUUID().replaceAll('-', '').slice(0, 24);
  let token;
  const ask = async (method, path, body) => {
    const response = await fetch(`${API}/${path}`, {
      method,
      headers: {'Content-Type': 'application/json', ...(token && {'ccmessaging-token': token})},
      ...(body && {body: JSON.stringify(body)}),
    });
    const reply = await response.json();
    if (reply.resultCode !== '0') throw new Error(`${path}: ${response.status} ${JSON.stringify(reply)}`);
    return reply;
  };

  ({token} = await ask('POST', 'applyToken', {userId, userName: 'Floor', channelId: CHANNEL, locale: 'en_US'}));
  const {connect, drop} = {
    connect: {
      channel: 'WEB',
      content: 'start',
      controlType: 'CONNECT',
      from: userId,
      mediaType: 'TEXT',
      sourceType: 'CUSTOMER',
      to: CHANNEL,
    },
    drop: {channel: 'WEB'},
  };
  await ask('POST', 'send', connect);
  await ask('GET', 'v1/checkClickToCallSupport?channel=WEB');
  await ask('POST', 'v1/createClickToCall', {channel: 'WEB', mediaAbility: '0'});
  for (let poll = 0; poll < MOST_POLLS; poll += 1) {
    const {eventId, content} = await ask('GET', 'v1/getClickToCallEvents?channel=WEB');
    if (Number(eventId) === ANSWERED) return {route: content, drop: () => ask('POST', 'v1/dropClickToCall', drop)};
  }
  throw new Error('No agent answered');
};
