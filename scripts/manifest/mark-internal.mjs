/** Elements that pages do not use by themselves: the manifest's own word for members is `privacy`. */
export const markInternal = (publicTag) => ({
  name: 'mark-internal',
  packageLinkPhase({customElementsManifest: {modules}}) {
    for (const declaration of modules.flatMap(({declarations}) => declarations)) {
      if (declaration.tagName && declaration.tagName !== publicTag) declaration.privacy = 'private';
    }
  },
});
