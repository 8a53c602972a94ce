import type {GetCredentials} from './credentials.js';
import {Fault} from './faults.js';
import type {MediaKind} from './media-kind.js';

/** The attributes' values as the page wrote them; `null` where an attribute is absent. */
export interface RawConfig {
  readonly baseUrl: string | null;
  readonly channelId: string | null;
  readonly tokenUrl: string | null;
  readonly userId: string | null;
  readonly userName: string | null;
  readonly calls: string | null;
  readonly iceServers: string | readonly RTCIceServer[] | null;
  readonly iceTransportPolicy: string | null;
  readonly gatewayPath: string | null;
  readonly consent: string | null;
  readonly recordingNotice: string | null;
  readonly noPersist: boolean;
  readonly getCredentials: GetCredentials | null;
}

/** What the widget works with. */
export interface Config {
  /** Absolute, without a slash at its end. */
  readonly baseUrl: string;
  readonly channelId: string;
  readonly tokenUrl: string | null;
  readonly getCredentials: GetCredentials | null;
  /** `null` until one is generated. */
  readonly userId: string | null;
  readonly userName: string | null;
  readonly calls: readonly MediaKind[];
  readonly iceServers: readonly RTCIceServer[];
  readonly iceTransportPolicy: RTCIceTransportPolicy;
  readonly gatewayPath: string;
  /** The text to agree to; empty for the locale's own; `null` if nothing need be agreed to. */
  readonly consent: string | null;
  readonly recordingNotice: string | null;
  readonly persist: boolean;
}

/** A config fault that names the attribute, for the developer. */
const bad = (attribute: string, why: string): Fault =>
  new Fault('config/bad-attribute', {cause: new TypeError(`${attribute}: ${why}`)});

const readUrl = (attribute: string, value: string | null, page: string): string | null => {
  if (!value) return null;
  let url: URL;
  try {
    url = new URL(value, page);
  } catch {
    throw bad(attribute, 'is not a URL');
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw bad(attribute, 'must be http or https');
  return url.href;
};

const readCalls = (value: string | null): MediaKind[] => {
  const words = (value ?? 'audio video').split(/\s+/).filter(Boolean);
  if (words.some((word) => !['audio', 'video', 'none'].includes(word))) {
    throw bad('calls', 'takes "audio", "video", both, or "none"');
  }
  return words.filter((word): word is MediaKind => word !== 'none');
};

const readIceServers = (value: RawConfig['iceServers']): readonly RTCIceServer[] => {
  if (value === null) return [];
  let servers: unknown = value;
  if (typeof value === 'string') {
    try {
      servers = JSON.parse(value);
    } catch {
      throw bad('ice-servers', 'is not JSON');
    }
  }
  if (!Array.isArray(servers) || servers.some((server: unknown) => !(server as RTCIceServer | null)?.urls)) {
    throw bad('ice-servers', 'must be an array of RTCIceServer, each with urls');
  }
  return servers as RTCIceServer[];
};

const readPolicy = (value: string | null): RTCIceTransportPolicy => {
  if (value === null || value === 'all' || value === 'relay') return value ?? 'all';
  throw bad('ice-transport-policy', 'takes "all" or "relay"');
};

/** AICC's pages allow 32 characters in some calls and 24 in the others. */
const USER_ID = /^[^\s,]{1,24}$/;

/**
 * Reads the attributes.
 *
 * @param page The page's URL, against which relative URLs are read.
 * @throws {Fault} `config/missing-channel`, or `config/bad-attribute` whose cause names the attribute
 */
export const readConfig = (raw: RawConfig, page: string): Config => {
  const channelId = raw.channelId?.trim();
  if (!channelId) throw new Fault('config/missing-channel', {cause: new TypeError('channel-id: is required')});
  if (raw.userId !== null && !USER_ID.test(raw.userId)) {
    throw bad('user-id', 'takes 1 to 24 characters, without spaces and commas');
  }
  return {
    baseUrl: (readUrl('base-url', raw.baseUrl || new URL(page).origin, page) ?? '').replace(/\/+$/, ''),
    channelId,
    tokenUrl: readUrl('token-url', raw.tokenUrl, page),
    getCredentials: raw.getCredentials,
    userId: raw.userId,
    userName: raw.userName || null,
    calls: readCalls(raw.calls),
    iceServers: readIceServers(raw.iceServers),
    iceTransportPolicy: readPolicy(raw.iceTransportPolicy),
    gatewayPath: raw.gatewayPath ?? '',
    consent: raw.consent,
    recordingNotice: raw.recordingNotice,
    persist: !raw.noPersist,
  };
};
