import {test} from 'node:test';
import {reservationSpec} from './call-spec.js';
import {fakeCallStage} from './fake-call-stage.js';
import {realCallStage} from './real-call-stage.js';

reservationSpec('fake', fakeCallStage);
reservationSpec('AICC', realCallStage);

// They need devices and WebRTC: the browser's tests and the end-to-end tests show that they keep to the contract.
test('CallPorts.openMedia: needs a browser, see test/browser/media', {skip: true}, () => {});
test('CallPorts.openDialog: needs a browser, see test/e2e', {skip: true}, () => {});
