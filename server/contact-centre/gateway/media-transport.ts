import {
  ProtectionProfileAeadAes128Gcm,
  ProtectionProfileAes128CmHmacSha1_80,
  RTCDtlsParameters,
  RTCDtlsTransport,
  RTCIceGatherer,
  RTCIceParameters,
  RTCIceTransport,
  type RTCCertificate,
  type RtcpPacket,
  type RtpPacket,
} from 'werift';
import {acceptCheck} from './ice-check.js';
import type {Offer} from './sdp-offer.js';

/** One bundled ICE-lite and DTLS-SRTP transport (RFC 8445 §2.5, RFC 5764). */
export class MediaTransport {
  readonly #gatherer: RTCIceGatherer;
  readonly #ice: RTCIceTransport;
  readonly #whenClosed: () => void;
  #heardMs = performance.now();
  #isStarted = false;
  #isDead = false;
  readonly dtls: RTCDtlsTransport;

  /** One certificate serves every transport of the process: making one costs more than a handshake. */
  static certificate(): Promise<RTCCertificate> {
    return RTCDtlsTransport.SetupCertificate();
  }

  /** Opens the transport's UDP ports. It is a member of `open` until it is closed. */
  static async open(open: Set<MediaTransport>): Promise<MediaTransport> {
    const transport = new MediaTransport(await MediaTransport.certificate(), () => open.delete(transport));
    open.add(transport);
    await transport.#ice.gather();
    return transport;
  }

  private constructor(certificate: RTCCertificate, whenClosed: () => void) {
    this.#whenClosed = whenClosed;
    // A lite agent asks no STUN server; remote candidates are learnt from checks, so that no mDNS name is looked up.
    this.#gatherer = new RTCIceGatherer({
      iceLite: true,
      useIpv6: false,
      additionalHostAddresses: ['127.0.0.1'],
      filterStunResponse: (message, address, protocol) => {
        if (this.#isDead) return false;
        this.#heardMs = performance.now();
        return acceptCheck(this.#gatherer.connection, message, address, protocol);
      },
    });
    this.#ice = new RTCIceTransport(this.#gatherer);
    this.dtls = new RTCDtlsTransport({}, this.#ice, certificate, [
      ProtectionProfileAeadAes128Gcm,
      ProtectionProfileAes128CmHmacSha1_80,
    ]);
  }

  /** When RTP, RTCP or a connectivity check was last received, on `performance.now()`'s clock, ms. */
  get heardMs(): number {
    return this.#heardMs;
  }

  get isClosed(): boolean {
    return this.dtls.state === 'closed' || this.dtls.state === 'failed';
  }

  onMedia(onRtp: (packet: RtpPacket) => void, onRtcp: (packet: RtcpPacket) => void): void {
    this.dtls.onRtp.subscribe((packet) => {
      if (this.#isDead) return;
      this.#heardMs = performance.now();
      onRtp(packet);
    });
    this.dtls.onRtcp.subscribe((packet) => {
      if (this.#isDead) return;
      this.#heardMs = performance.now();
      onRtcp(packet);
    });
  }

  /** Takes the offerer's side: starts at the first offer, restarts ICE where the offer does (RFC 8839 §4.4.1). */
  async accept(offer: Offer): Promise<void> {
    if (this.isClosed) throw new Error('ICE: closed');
    const restarts = this.#ice.iceRestarts;
    const {nominated} = this.#gatherer.connection;
    this.#ice.setRemoteParams(
      new RTCIceParameters({usernameFragment: offer.iceUsername, password: offer.icePassword, iceLite: false}),
    );
    if (this.#isStarted && this.#ice.iceRestarts === restarts) return;
    if (this.#isStarted) this.#isDead = false;
    // Media goes on over the old path until the new one is nominated (RFC 8445 §9).
    if (nominated) this.#gatherer.connection.nominated = nominated;
    await this.#ice.gather();
    // Rejects when the transport is closed before a check has come; the leg's watch over `heardMs` deals with that.
    this.#ice.start().catch(() => undefined);
    if (this.#isStarted) return;
    this.#isStarted = true;
    // As DTLS server we answer at once, while werift's client waits 100 ms before its first flight.
    this.dtls.role = offer.isDtlsServer ? 'client' : 'server';
    this.dtls.setRemoteParams(new RTCDtlsParameters([...offer.fingerprints], offer.isDtlsServer ? 'server' : 'client'));
    this.dtls.start().catch(() => undefined);
  }

  /** Answers no connectivity check from now on. */
  playDead(): void {
    this.#isDead = true;
  }

  /** Neither sends nor hears anything, as over a network that has changed, until the far end restarts ICE. */
  loseWay(): void {
    this.#isDead = true;
    delete (this.#gatherer.connection as {nominated?: unknown}).nominated;
  }

  describe() {
    const {usernameFragment, password} = this.#ice.localParameters;
    const fingerprint = this.dtls.localParameters.fingerprints[0];
    if (!fingerprint) throw new Error('DTLS: no certificate');
    return {
      iceUsername: usernameFragment,
      icePassword: password,
      candidates: this.#ice.localCandidates.map(
        ({foundation, component, protocol, priority, ip, port}) =>
          `${foundation} ${component} ${protocol} ${priority} ${ip} ${port} typ host`,
      ),
      fingerprint,
      isDtlsServer: this.dtls.role === 'server',
    };
  }

  async close(): Promise<void> {
    await this.dtls.stop();
    this.#whenClosed();
  }
}
