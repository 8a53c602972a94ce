import {MIRRORED, writeDescription, type LocalFacts, type LocalSection} from './sdp-description.js';
import type {RemoteSection} from './sdp-offer.js';

/** Writes the answer of an agent that takes every medium it can (RFC 3264 §6). */
export function writeAnswer(sections: readonly RemoteSection[], facts: LocalFacts): string {
  return writeDescription(sections.map(mirrored), facts, facts.isDtlsServer ? 'passive' : 'active');
}

/** A section of the far end's, as we see it. */
export function mirrored({kind, protocol, formats, mid, direction, codec, toneCodec}: RemoteSection): LocalSection {
  const codecs = codec ? [codec, ...(toneCodec ? [toneCodec] : [])] : [];
  return {kind, protocol, formats, mid, direction: MIRRORED[direction], codecs};
}
