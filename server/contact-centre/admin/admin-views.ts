import type {FastifyInstance} from 'fastify';
import type {Call} from '../core/call.js';
import type {Centre} from '../core/centre.js';

export const callView = (call: Call) => ({
  id: call.id,
  userId: call.visitor.userId,
  kind: call.media,
  state: call.state,
  agent: call.party ? (call.party.agent?.name ?? 'automatic') : null,
  ringingAt: call.incoming?.agent?.name ?? null,
  media: {visitor: call.line?.visitorConnected ?? false, agent: call.party?.connected ?? false},
  holding: call.signs.isHolding,
  video: {visitor: call.signs.showsVideo, agent: call.signs.agentVideo},
  digits: call.signs.digits,
  accessCode: call.accessCode ?? null,
  drops: call.drops,
  events: call.told,
  createdAt: call.createdAt,
  connectedAt: call.connectedAt ?? null,
  endedAt: call.endedAt ?? null,
  endedBecause: call.endedBecause ?? null,
});

/** What is going on, for tests and leak checks. */
export const addAdminViews = (app: FastifyInstance, centre: Centre): void => {
  app.get('/journal', () => centre.journal.entries);
  app.get('/calls', () => centre.calls.all.map(callView));
  app.get('/census', () => {
    const visitors = centre.visitors.all;
    return {
      visitors: visitors.length,
      chats: centre.chats.running.length,
      chatsQueued: centre.chats.line.items.length,
      calls: centre.calls.running.length,
      callsQueued: centre.calls.line.items.length,
      agents: centre.agents.all.map(({name, ready, chats, call}) => ({
        name,
        ready,
        chats: chats.size,
        inCall: call !== undefined,
      })),
      heldPolls: visitors.filter(({downlinks}) => downlinks.held).length,
      heldEventPolls: visitors.filter(({call}) => call?.events.held).length,
      gateway: centre.gateway.census(),
    };
  });
};
