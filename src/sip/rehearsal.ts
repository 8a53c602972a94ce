/** What the first answer to an INVITE is made of, by JsSIP's names for the rules that read it (RFC 3261 §25.1). */
export const ANSWER = {
  Request_Response: 'SIP/2.0 200 OK',
  Via: 'SIP/2.0/WS c2.invalid;branch=z9hG4bK7;received=192.0.2.1;rport=443',
  Record_Route: '<sip:192.0.2.1:443;transport=ws;lr>',
  From: '"A B" <sip:visitor@example.com>;tag=f1',
  To: '<sip:1001@example.com>;tag=a1',
  Call_ID: 'c1',
  CSeq: '1 INVITE',
  Contact: '<sip:1001@192.0.2.1:443;transport=ws>',
  Content_Type: 'application/sdp',
  Content_Length: '0',
} as const;

/**
 * Reads an answer that nobody sent, while nobody waits, so that the browser has the grammar compiled when the real one
 * comes. Otherwise the remote description, and with it the first sound, would wait for the compiler.
 */
export const rehearse = (parse: (text: string, rule: string) => unknown): void => {
  for (const [rule, text] of Object.entries(ANSWER)) parse(text, rule);
};
