import type {AddressInfo} from 'node:net';
import fastify, {type FastifyInstance} from 'fastify';
import {addAdminApi} from './admin/admin-api.js';
import {Centre} from './core/centre.js';
import type {Journal} from './core/journal.js';
import type {SettingsStore} from './core/settings-store.js';
import type {SettingsPatch} from './core/settings.js';
import {addDeskFiles} from './desk/desk-files.js';
import {DeskServer} from './desk/desk-server.js';
import {GATEWAY_ADDRESSES, type Gateway} from './gateway/gateway.js';
import {addRestApi} from './rest/rest-api.js';
import {strictAjv} from './rest/strict-ajv.js';
import type {RestOptions} from './rest/visitor-request.js';
import {routeUpgrades} from './rest/route-upgrades.js';

export interface ContactCentreOptions extends Partial<RestOptions> {
  host?: string;
  /** 0 takes any free port. */
  port?: number;
  settings?: SettingsPatch;
  /** The gateway's SIP domain. */
  domain?: string;
  /** Instead of the contact centre's own gateway. */
  gateway?: Gateway;
  /** Serves `/admin/*`. */
  admin?: boolean;
  /** Adds further routes, such as pages. */
  mount?: (app: FastifyInstance) => Promise<void>;
  log?: (line: string) => void;
}

export interface ContactCentre {
  readonly url: string;
  readonly port: number;
  readonly settings: SettingsStore;
  readonly gateway: Gateway;
  readonly journal: Journal;
  close(): Promise<void>;
}

const openGateway = async ({domain = 'gateway.contact-centre.test', log}: ContactCentreOptions): Promise<Gateway> => {
  const {createGateway} = await import('./gateway/create-gateway.js');
  return createGateway({domain, ...(log && {log})});
};

/** Starts a contact centre: REST API, gateway, agents' desks and, when asked for, the administrator's API. */
export const createContactCentre = async (options: ContactCentreOptions = {}): Promise<ContactCentre> => {
  const {host = '127.0.0.1', port = 0, admin = false, mount} = options;
  const gateway = options.gateway ?? (await openGateway(options));
  const centre = new Centre(gateway, options.settings);
  const desks = new DeskServer(centre);
  const app = fastify({ajv: strictAjv, forceCloseConnections: true, trustProxy: 'loopback'});
  await addRestApi(app, centre, {
    openProxy: options.openProxy ?? false,
    credentials: options.credentials ?? {appKey: 'demo-key', appSecret: 'demo-secret'},
    allowedOrigins: options.allowedOrigins ?? [],
  });
  addDeskFiles(app, centre);
  if (admin) await addAdminApi(app, centre);
  await mount?.(app);
  const atAddresses = Object.fromEntries(GATEWAY_ADDRESSES.map((address) => [address, gateway]));
  routeUpgrades(app.server, {...atAddresses, '/agent/socket': desks});
  const close = async (): Promise<void> => {
    centre.reset();
    desks.close();
    await Promise.all([app.close(), gateway.close()]);
  };
  try {
    await app.listen({host, port});
  } catch (error) {
    await close();
    throw error;
  }
  const bound = app.server.address() as AddressInfo;
  const url = `http://${host}:${bound.port}`;
  return {url, port: bound.port, settings: centre.settings, gateway, journal: centre.journal, close};
};
