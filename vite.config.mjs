// Builds the preview's page, src/preview/page, into one folder that the program serves from memory.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The page's policy allows no style attributes; what the library has of them in its templates is not needed. */
const withoutStyleAttributes = {
  name: 'without-style-attributes',
  transform: (code, id) =>
    id.includes('discord-components-core') ? code.replace(/\sstyle="[^"$]*"/g, '') : undefined,
};

export default defineConfig({
  root: 'src/preview/page',
  logLevel: 'warn',
  plugins: [withoutStyleAttributes],
  resolve: {
    alias: {
      'lit/directives/style-map.js': fileURLToPath(new URL('src/preview/page/style-map.ts', import.meta.url)),
    },
  },
  build: {
    outDir: '../../../dist/page',
    emptyOutDir: true,
    target: 'es2022',
    // A font or picture inside the page's own text would need the policy to allow data: addresses.
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
  },
});
