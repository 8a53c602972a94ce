import type {TestContext} from 'node:test';
import {
  createContactCentre,
  type ContactCentre,
  type ContactCentreOptions,
} from '../../../server/contact-centre/contact-centre.js';
import {FakeGateway} from '../../support/fake-gateway.js';

export interface StartedCentre extends ContactCentre {
  readonly fake: FakeGateway;
  readonly admin: <T = unknown>(method: string, path: string, body?: unknown) => Promise<T>;
}

/** A contact centre with short holds and a gateway that the test plays; it is closed when the test ends. */
export const startCentre = async (t: TestContext, options: ContactCentreOptions = {}): Promise<StartedCentre> => {
  const fake = new FakeGateway();
  const centre = await createContactCentre({
    admin: true,
    openProxy: true,
    gateway: fake,
    ...options,
    settings: {pollHoldMs: 20, eventHoldMs: 20, welcome: '', ...options.settings},
  });
  t.after(() => centre.close());
  const admin = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const reply = await fetch(`${centre.url}/admin${path}`, {
      method,
      ...(body !== undefined && {headers: {'content-type': 'application/json'}, body: JSON.stringify(body)}),
    });
    const answer = (await reply.json()) as T;
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(answer)}`);
    return answer;
  };
  return {...centre, fake, admin};
};
