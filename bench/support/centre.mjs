import {tsImport} from 'tsx/esm/api';

/** Starts the contact centre as the end-to-end tests do; with `--production` it builds the widget first if it is stale. */
export const startCentre = async () => {
  console.log('Starting the contact centre, with the widget as built …');
  const {CentreProcess} = await tsImport('../../test/e2e/support/contact-centre.ts', import.meta.url);
  return CentreProcess.start();
};
