/** True if the RTP payload begins a VP8 key frame (payload descriptor: RFC 7741 §4.2, frame header: §4.3). */
export function beginsVp8KeyFrame(payload: Uint8Array): boolean {
  const first = payload[0];
  if (first === undefined) return false;
  const beginsFrame = (first & 0x10) !== 0 && (first & 0x07) === 0;
  if (!beginsFrame) return false;
  let offset = 1;
  if (first & 0x80) {
    const extension = payload[offset++] ?? 0;
    if (extension & 0x80) offset += (payload[offset] ?? 0) & 0x80 ? 2 : 1;
    if (extension & 0x40) offset += 1;
    if (extension & 0x30) offset += 1;
  }
  const header = payload[offset];
  return header !== undefined && (header & 0x01) === 0;
}
