import type {CallPorts} from '../domain/call-ports.js';

/** Tells when none of the permissions that a call needs is denied any longer. */
export const watchPermission: CallPorts['watchPermission'] = ({kind}, tell) => {
  const names = kind === 'video' ? ['microphone', 'camera'] : ['microphone'];
  let statuses: PermissionStatus[] = [];
  const look = () => {
    if (statuses.every(({state}) => state !== 'denied')) tell({type: 'permission.granted'});
  };
  let closed = false;

  const watch = async () => {
    const found = await Promise.all(names.map((name) => navigator.permissions.query({name: name as PermissionName})));
    if (closed) return;
    statuses = found;
    for (const status of statuses) status.addEventListener('change', look);
  };

  // Browsers that know neither name leave it to the visitor to try again.
  watch().catch(() => undefined);
  return () => {
    closed = true;
    for (const status of statuses) status.removeEventListener('change', look);
  };
};
