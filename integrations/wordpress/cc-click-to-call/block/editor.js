/** The block in the editor. WordPress's own packages, as it hands them to scripts: nothing to build. */
(function ({blockEditor, blocks, components, element, i18n, serverSideRender: ServerSideRender}) {
  const {createElement: h, Fragment} = element;
  const {__} = i18n;
  const NAME = 'cc-click-to-call/widget';

  const LABELS = {
    'channel-id': __('Channel', 'cc-click-to-call'),
    mode: __('Mode', 'cc-click-to-call'),
    locale: __('Language', 'cc-click-to-call'),
    calls: __('Calls', 'cc-click-to-call'),
    placement: __('Corner', 'cc-click-to-call'),
    'color-scheme': __('Colours', 'cc-click-to-call'),
  };

  const control = (name, {enum: choices}, value, setAttributes) => {
    const common = {key: name, label: LABELS[name], value, onChange: (given) => setAttributes({[name]: given})};
    if (!choices) return h(components.TextControl, {...common, placeholder: __('As the site', 'cc-click-to-call')});
    const options = choices.map((choice) => ({
      value: choice,
      label: choice === '' ? __('As the site', 'cc-click-to-call') : choice,
    }));
    return h(components.SelectControl, {...common, options});
  };

  const Edit = ({attributes, setAttributes}) => {
    const offered = Object.entries(blocks.getBlockType(NAME).attributes).filter(([name]) => name in LABELS);
    const where =
      attributes.mode === 'inline'
        ? __('Visitors see the chat here.', 'cc-click-to-call')
        : __('Visitors see the chat’s button in the corner of this page.', 'cc-click-to-call');
    return h(
      Fragment,
      null,
      h(
        blockEditor.InspectorControls,
        null,
        h(
          components.PanelBody,
          {title: __('On this page', 'cc-click-to-call')},
          offered.map(([name, kind]) => control(name, kind, attributes[name], setAttributes)),
        ),
      ),
      h(
        'div',
        blockEditor.useBlockProps(),
        h(
          components.Placeholder,
          {icon: 'format-chat', label: __('Click to call', 'cc-click-to-call'), instructions: where},
          // Nothing to look at but what the server has to complain of.
          h(ServerSideRender, {block: NAME, attributes}),
        ),
      ),
    );
  };

  blocks.registerBlockType(NAME, {edit: Edit, save: () => null});
})(globalThis.wp);
