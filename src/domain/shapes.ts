/** What a part must be: by `typeof`, by a predicate, a list of such, or an object with such parts. */
export type Shape = string | ((value: unknown) => boolean) | readonly [Shape] | {readonly [name: string]: Shape};

/** Whether something that came from outside is what it should be. */
export const fits = (value: unknown, shape: Shape): boolean => {
  if (typeof shape === 'function') return shape(value);
  if (value === null || value === undefined) return false;
  if (typeof shape === 'string') return typeof value === shape;
  if (Array.isArray(shape)) return Array.isArray(value) && value.every((each) => fits(each, shape[0] as Shape));
  return (
    typeof value === 'object' &&
    Object.entries(shape).every(([name, part]) => fits((value as Record<string, unknown>)[name], part))
  );
};

export const MEDIA_KIND: Shape = (value) => value === 'audio' || value === 'video';

/** A `LentCall`, as another page of the visitor tells or leaves it. */
export const LENT_CALL: Shape = {
  kind: MEDIA_KIND,
  route: {domain: 'string', gateways: ['string'], accessCode: 'string', caller: 'string'},
  dialog: {callId: 'string', localTag: 'string', remoteTag: 'string'},
  connectedAt: 'number',
  muted: 'boolean',
  camera: 'boolean',
  volume: 'number',
};
