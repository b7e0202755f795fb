/** The few calls of the extension's own interface that run inside a driven browser. */
declare const chrome: {
  readonly commands: {
    getAll(): Promise<{ name?: string; shortcut?: string }[]>;
    readonly onCommand: object;
  };
  readonly storage: { readonly local: { set(values: Record<string, unknown>): Promise<void> } };
  readonly tabs: { query(which: { active: boolean; lastFocusedWindow: boolean }): Promise<object[]> };
};
