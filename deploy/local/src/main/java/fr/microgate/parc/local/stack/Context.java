package fr.microgate.parc.local.stack;

/// What every part is given.
record Context(Settings settings, Secrets secrets, Watcher watcher) {
    Folder folder() {
        return settings.folder();
    }
}
