// The module that wasm-bindgen writes, `source-compare.js`, as far as the scripts of `static/` use it. `src/start.rs` exports it.

interface SourceCompareWidget {
  unmount(): void;
}

interface SourceCompareModule {
  /** Loads and starts the WebAssembly. */
  default(options: { module_or_path: URL }): Promise<unknown>;
  mount(
    element: Element,
    config: object,
    root: string,
    done: (widget: SourceCompareWidget) => void,
    failed: (faults: string[]) => void,
  ): void;
}
