import {expect} from '@open-wc/testing';
import type {ScreenFact} from '../../../src/domain/call-ports.js';
import {openScreen} from '../../../src/media/screen-port.js';
import {plainPicture} from '../../support/made-streams.js';
import {heardOut, noted, states} from './media-bench.js';
import {restoreAll, stub} from './stubs.js';

const closers: (() => void)[] = [];

/** Asks for the screen, which the browser answers so. */
const asked = (answer: (options?: DisplayMediaStreamOptions) => Promise<MediaStream>) => {
  const options: (DisplayMediaStreamOptions | undefined)[] = [];
  stub(navigator.mediaDevices, 'getDisplayMedia', (given?: DisplayMediaStreamOptions) => {
    options.push(given);
    return answer(given);
  });
  const {tell, ...notes} = noted<ScreenFact>();
  const close = openScreen({}, tell);
  closers.push(close);
  return {options, close, ...notes};
};

describe('openScreen', () => {
  afterEach(() => {
    for (const close of closers.splice(0)) close();
    restoreAll();
  });

  it('asks at once, as the browser wants a tap, for the picture only', () => {
    const {options} = asked(() => new Promise(() => {}));
    expect(options).to.have.length(1);
    expect(options[0]?.audio).to.equal(false);
    expect(options[0]?.video).to.be.an('object');
  });

  it('tells the picture, which is to be sharp rather than smooth', async () => {
    const picture = plainPicture();
    const {next} = asked(() => Promise.resolve(picture));
    const {stream} = await next('screen.opened');
    expect(stream).to.equal(picture);
    expect(stream.getVideoTracks()[0]?.contentHint).to.equal('detail');
  });

  it('tells that the browser’s own controls have ended it', async () => {
    const picture = plainPicture();
    const {nth} = asked(() => Promise.resolve(picture));
    await nth(1);
    picture.getVideoTracks()[0]?.dispatchEvent(new Event('ended'));
    expect((await nth(2)).type).to.equal('screen.ended');
  });

  it('that the visitor chooses nothing is no fault', async () => {
    const {nth} = asked(() => Promise.reject(new DOMException('Permission denied by user', 'NotAllowedError')));
    expect((await nth(1)).type).to.equal('screen.ended');
  });

  for (const [name, message] of [
    ['NotAllowedError', 'Permission denied by system'],
    ['NotReadableError', ''],
    ['NotFoundError', ''],
    ['InvalidStateError', ''],
  ] as const) {
    it(`${name} ${message}: refused`, async () => {
      const thrown = new DOMException(message, name);
      const {next} = asked(() => Promise.reject(thrown));
      const {fault} = await next('screen.refused');
      expect([fault.code, fault.cause]).to.deep.equal(['device/screen-refused', thrown]);
    });
  }

  it('a browser that shares no screens refuses', async () => {
    stub(navigator.mediaDevices, 'getDisplayMedia', undefined);
    const {tell, next} = noted<ScreenFact>();
    closers.push(openScreen({}, tell));
    expect((await next('screen.refused')).fault.code).to.equal('device/screen-refused');
  });

  it('stops when it is closed, and tells nothing more', async () => {
    const picture = plainPicture();
    const {close, nth, facts} = asked(() => Promise.resolve(picture));
    await nth(1);
    close();
    close();
    picture.getVideoTracks()[0]?.dispatchEvent(new Event('ended'));
    expect([states(picture), facts.length]).to.deep.equal([['ended'], 1]);
  });

  it('stops what is allowed only after it was closed, and tells no refusal then', async () => {
    const picture = plainPicture();
    let allow: (stream: MediaStream) => void = () => {};
    const late = asked(() => new Promise((resolve) => (allow = resolve)));
    late.close();
    allow(picture);
    const refused = asked(() => Promise.reject(new DOMException('', 'NotReadableError')));
    refused.close();
    await heardOut();
    expect([states(picture), late.facts, refused.facts]).to.deep.equal([['ended'], [], []]);
  });
});
