#!/usr/bin/env node
import {createBroker} from './broker.js';
import {readSettings, SettingsError} from './settings/read-settings.js';

const HELP = `Keeps AICC's credentials and lets a website's visitors reach AICC with cc-click-to-call.

Settings are environment variables; AICC_URL, AICC_APP_KEY, AICC_APP_SECRET and ALLOWED_ORIGINS are needed.
All of them: docs/broker.md in the repository of cc-click-to-call.
`;

const run = async (): Promise<void> => {
  const broker = await createBroker(readSettings(process.env));
  process.once('SIGTERM', () => void broker.close());
  process.once('SIGINT', () => void broker.close());
};

if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
  console.log(HELP);
} else {
  await run().catch((error: unknown) => {
    if (error instanceof SettingsError) {
      console.error(`The broker cannot start:\n${error.mistakes.map((mistake) => `  ${mistake}`).join('\n')}`);
    } else {
      console.error(`The broker cannot start: ${error instanceof Error ? error.message : String(error)}`);
    }
    process.exitCode = 1;
  });
}
