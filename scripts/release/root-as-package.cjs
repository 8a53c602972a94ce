/**
 * Changesets sees workspaces only, and the widget is the root. Naming the root a workspace of its own (".") would do, but
 * npm then links node_modules/cc-click-to-call to the folder that it lies in, a circle for whatever walks the tree.
 */
const workspaces = require('@manypkg/get-packages');

const {getPackages} = workspaces;
workspaces.getPackages = async (folder) => {
  const found = await getPackages(folder);
  return {...found, packages: [found.root, ...found.packages]};
};
