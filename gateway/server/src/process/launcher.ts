/** What a started process tells the one that started it. Without a launcher the same is printed. */
export type LauncherMessage =
  | { readonly kind: 'progress'; readonly text: string }
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'failed'; readonly message: string };

/** Tells the launcher over the IPC channel; resolves when it was sent. */
export function tellLauncher(message: LauncherMessage): Promise<void> {
  if (!process.send) {
    console.log(
      message.kind === 'ready'
        ? `Verbund gateway on ${message.url}`
        : message.kind === 'progress'
          ? message.text
          : `The gateway did not start: ${message.message}`,
    );
    return Promise.resolve();
  }
  return new Promise((resolve) => process.send?.(message, () => resolve()));
}
