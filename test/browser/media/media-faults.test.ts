import {expect} from '@open-wc/testing';
import {Fault} from '../../../src/domain/faults.js';
import {mediaFault} from '../../../src/media/media-faults.js';
import {itWith} from '../../support/lacks.js';
import {restoreAll, stubPermissions, stubPolicy} from './stubs.js';

const codeOf = async (name: string, message = '', kind: 'audio' | 'video' = 'audio') =>
  (await mediaFault(new DOMException(message, name), kind)).code;

const notAllowed = (message: string, kind?: 'audio' | 'video') => codeOf('NotAllowedError', message, kind);

describe('mediaFault', () => {
  afterEach(restoreAll);

  for (const [name, code] of [
    ['NotFoundError', 'device/not-found'],
    ['NotReadableError', 'device/in-use'],
    ['AbortError', 'device/in-use'],
    ['OverconstrainedError', 'device/constraint'],
    ['SecurityError', 'support/policy-blocked'],
    ['UnknownError', 'internal/bug'],
  ] as const) {
    it(`${name}: ${code}`, async () => expect(await codeOf(name)).to.equal(code));
  }

  itWith('devices')('the browser’s own OverconstrainedError', async () => {
    const asked = navigator.mediaDevices.getUserMedia({audio: {deviceId: {exact: 'no such device'}}});
    const constraint: unknown = await asked.catch((thrown: unknown) => thrown);
    expect((await mediaFault(constraint, 'audio')).code).to.equal('device/constraint');
  });

  it('the browser’s own TypeError', async () => {
    expect((await mediaFault(new TypeError('undefined'), 'audio')).code).to.equal('support/insecure-context');
  });

  it('the thrown value is the cause', async () => {
    const thrown = new DOMException('', 'NotFoundError');
    expect((await mediaFault(thrown, 'audio')).cause).to.equal(thrown);
  });

  it('what is no error at all is a bug, and a fault stays itself', async () => {
    for (const thrown of [null, undefined, 'text', {}])
      expect((await mediaFault(thrown, 'audio')).code).to.equal('internal/bug');
    const fault = new Fault('device/lost');
    expect(await mediaFault(fault, 'audio')).to.equal(fault);
  });

  describe('NotAllowedError', () => {
    it('closed without an answer', async () => {
      stubPermissions({microphone: 'prompt'});
      expect(await notAllowed('Permission dismissed')).to.equal('device/permission-dismissed');
    });

    it('refused by the operating system', async () => {
      stubPermissions({microphone: 'granted'});
      expect(await notAllowed('Permission denied by system')).to.equal('device/blocked-by-system');
      // Other browsers do not say so, but the page has the permission and still gets nothing.
      expect(await notAllowed('The request is not allowed')).to.equal('device/blocked-by-system');
    });

    it('refused by the visitor', async () => {
      stubPermissions({microphone: 'denied'});
      expect(await notAllowed('Permission denied')).to.equal('device/permission-denied');
    });

    it('one of two devices refused', async () => {
      stubPermissions({microphone: 'granted', camera: 'denied'});
      expect(await notAllowed('Permission denied', 'video')).to.equal('device/permission-denied');
      stubPermissions({microphone: 'granted', camera: 'prompt'});
      expect(await notAllowed('Permission denied', 'video')).to.equal('device/permission-dismissed');
    });

    it('the camera’s permission is nothing to a voice call', async () => {
      stubPermissions({microphone: 'prompt', camera: 'denied'});
      expect(await notAllowed('Permission denied')).to.equal('device/permission-dismissed');
    });

    it('a browser that tells nothing about permissions', async () => {
      stubPermissions({});
      expect(await notAllowed('Permission denied')).to.equal('device/permission-denied');
    });

    it('forbidden by the page', async () => {
      stubPermissions({microphone: 'denied', camera: 'denied'});
      stubPolicy('camera');
      expect(await notAllowed('Permission denied')).to.equal('device/permission-denied');
      expect(await notAllowed('Permission denied', 'video')).to.equal('support/policy-blocked');
      stubPolicy('microphone');
      expect(await notAllowed('Permission denied')).to.equal('support/policy-blocked');
    });
  });
});
