import type {Page} from '@playwright/test';

declare global {
  /** Peer connections that the page has made, oldest first. */
  var peers: RTCPeerConnection[];
}

/** Keeps the peer connections of the pages that are opened from now on. */
export const keepPeers = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    globalThis.peers = [];
    const Peer = globalThis.RTCPeerConnection;
    globalThis.RTCPeerConnection = class extends Peer {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        globalThis.peers.push(this);
      }
    };
  });

/** Types of the two candidates over which media go now (RFC 8445 §8.1.1). */
export const selectedPair = (page: Page): Promise<{local?: string; remote?: string}> =>
  page.evaluate(async () => {
    const stats = await globalThis.peers.at(-1)?.getStats();
    const reports: Record<string, string>[] = [];
    stats?.forEach((report: Record<string, string>) => reports.push(report));
    const named = (id: string | undefined) => reports.find((report) => report.id === id);
    const transport = reports.find(({type}) => type === 'transport');
    const pair = named(transport?.selectedCandidatePairId);
    const [local, remote] = [pair?.localCandidateId, pair?.remoteCandidateId].map((id) => named(id)?.candidateType);
    return {...(local && {local}), ...(remote && {remote})};
  });

/** The user name fragment that ICE works with now: another one after each restart (RFC 8445 §9). */
export const iceFragment = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => /a=ice-ufrag:(\S+)/.exec(globalThis.peers.at(-1)?.localDescription?.sdp ?? '')?.[1]);

/** Pictures decoded so far, of all that came in. */
export const framesDecoded = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let frames = 0;
    for (const peer of globalThis.peers) {
      (await peer.getStats()).forEach((report: RTCInboundRtpStreamStats) => {
        if (report.type === 'inbound-rtp') frames += report.framesDecoded ?? 0;
      });
    }
    return frames;
  });
