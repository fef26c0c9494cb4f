const oldest = 24;

/**
 * The Node.js that runs this must be the one from the optional platform packages, or one as new.
 * Returns one clear line when it is not; this file itself runs on older versions too.
 */
export function nodeVersionProblem(version: string = process.versions.node): string | undefined {
  if (Number.parseInt(version, 10) >= oldest) return undefined;
  return (
    `This needs Node.js ${oldest} or newer, but runs on ${version}. The matching Node.js comes with the install ` +
    `on Linux (glibc) and macOS, x64 and arm64; elsewhere (for example on Windows, use WSL) install Node.js ${oldest} or newer.`
  );
}
