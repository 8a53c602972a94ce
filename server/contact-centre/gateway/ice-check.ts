import type {RTCIceGatherer} from 'werift';

type Connection = RTCIceGatherer['connection'];
type CheckHook = NonNullable<NonNullable<ConstructorParameters<typeof RTCIceGatherer>[0]>['filterStunResponse']>;

/**
 * Decides on a connectivity check, and lets the selected pair follow the controlling agent: a check that nominates
 * another pair deselects the old one, as browsers renominate and a lite agent sends where it was last told to.
 * The first check selects its pair without being asked to (RFC 8445 §12.1 allows to send over it): browsers begin DTLS
 * right away but nominate 50 ms later.
 * Checks with the credentials from before an ICE restart must not select their path again (RFC 8445 §9).
 */
export function acceptCheck(connection: Connection, ...[message, address, protocol]: Parameters<CheckHook>): boolean {
  const selected = connection.nominated;
  const isSelected =
    selected?.protocol === protocol && selected.remoteAddr[0] === address[0] && selected.remoteAddr[1] === address[1];
  const username = String(message.getAttributeValue('USERNAME') ?? '');
  if (username.split(':')[0] !== connection.localUsername) return isSelected;
  if (!selected) message.setAttribute('USE-CANDIDATE', null);
  else if (!isSelected && message.attributesKeys.includes('USE-CANDIDATE')) connection.resetNominatedPair();
  return true;
}
