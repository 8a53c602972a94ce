import {execSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {StorybookConfig} from '@storybook/web-components-vite';

const root = fileURLToPath(new URL('..', import.meta.url));

// The docs of the elements come from their own comments, by way of the generated manifest.
if (!existsSync(new URL('../custom-elements.json', import.meta.url))) {
  execSync('npm run manifest', {cwd: root, stdio: 'inherit'});
}

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
  viteFinal: (vite) => {
    // The project's own Vite configuration builds the library; its entries and output must not become Storybook's.
    delete vite.build?.lib;
    delete vite.build?.rolldownOptions;
    return vite;
  },
};

export default config;
