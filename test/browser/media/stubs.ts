const undo: (() => void)[] = [];

/** Puts a value in place of a property until `restoreAll`. */
export const stub = (target: object, name: string, value: unknown): void => {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, {value, configurable: true, writable: true});
  undo.push(() => {
    if (own) Object.defineProperty(target, name, own);
    else Reflect.deleteProperty(target, name);
  });
};

export const restoreAll = (): void => {
  for (const restore of undo.splice(0).reverse()) restore();
};

/** What the browser says about permissions: one state for each name, or that it knows no such name. */
export const stubPermissions = (states: Partial<Record<'microphone' | 'camera', PermissionState>>): void =>
  stub(navigator.permissions, 'query', ({name}: {name: 'microphone' | 'camera'}) => {
    const state = states[name];
    return state ? Promise.resolve({state}) : Promise.reject(new TypeError(`unknown name ${name}`));
  });

/** What the page's Permissions-Policy forbids. */
export const stubPolicy = (...forbidden: string[]): void =>
  stub(document, 'featurePolicy', {allowsFeature: (feature: string) => !forbidden.includes(feature)});

export const stubGetUserMedia = (answer: (constraints: MediaStreamConstraints) => Promise<MediaStream>): void =>
  stub(navigator.mediaDevices, 'getUserMedia', answer);
