// The same mark that Today sets when it can be used.
requestAnimationFrame(() => performance.mark("usable"));
