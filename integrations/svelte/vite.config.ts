import {svelte, vitePreprocess} from '@sveltejs/vite-plugin-svelte';
import {defineConfig} from 'vite';

export default defineConfig({
  plugins: [svelte({configFile: false, preprocess: vitePreprocess()})],
  // The contact centre that `npm start` of cc-click-to-call runs.
  server: {proxy: {'/apiaccess': 'http://127.0.0.1:8080'}},
});
