/** The few calls of the extension's own interface that run inside a driven browser. */
declare const chrome: {
  readonly omnibox: { readonly onInputChanged: object; readonly onInputEntered: object };
  readonly commands: {
    getAll(): Promise<{ name?: string; shortcut?: string }[]>;
    readonly onCommand: object;
  };
  /** In the browser's own page of extensions alone. */
  readonly developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
  };
  /** In the browser's own page of extensions, where it may do more than in ours. */
  readonly management: { setEnabled(id: string, isEnabled: boolean): Promise<void> };
  readonly storage: { readonly local: { get(key: string): Promise<Record<string, unknown>> } };
  readonly tabs: { query(which: { active: boolean; lastFocusedWindow: boolean }): Promise<object[]> };
};
