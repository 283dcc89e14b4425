package dev.tidemark.versioning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.Nearest;
import dev.tidemark.base.Shown;
import dev.tidemark.versioning.remote.RemoteSettings;

/** DVC's settings of a project: {@code .dvc/config}, and {@code .dvc/config.local} which wins and is never shared. */
public final class DvcConfig {
    private static final String SHARED = ".dvc/config";
    private static final String LOCAL = ".dvc/config.local";
    private static final String CORE = "core";
    private static final String URL = "url";
    private static final List<String> SECRETS = List.of("access_key_id", "secret_access_key", "session_token",
            "password");

    private final Project project;
    private final IniFile shared;
    private final IniFile local;

    private DvcConfig(Project project, IniFile shared, IniFile local) {
        this.project = project;
        this.shared = shared;
        this.local = local;
    }

    /**
     * Reads them.
     *
     * @throws ConfigFault if a file is damaged, or the shared one holds secrets
     */
    public static DvcConfig read(Project project) {
        IniFile shared = IniFile.read(project.root().resolve(SHARED), SHARED);
        IniFile local = IniFile.read(project.root().resolve(LOCAL), LOCAL);
        for (String section : shared.sections()) {
            shared.keys(section).stream().filter(SECRETS::contains).findFirst().ifPresent(key -> {
                throw new ConfigFault(SHARED + ": holds " + key + " in [" + section + "], and Git would keep it; move "
                        + "it to " + LOCAL + ", or into the environment");
            });
        }
        return new DvcConfig(project, shared, local);
    }

    /** Whether DVC was told to leave Git alone. */
    public boolean isWithoutGit() {
        return find(CORE, "no_scm").map(value -> value.toLowerCase(Locale.ROOT)).filter(
                value -> List.of("true", "1", "yes", "on").contains(value)).isPresent();
    }

    /** The folder of the cache. */
    public Path cache() {
        Optional<String> elsewhere = find("cache", "dir");
        return elsewhere.isPresent()
                ? project.dvc().resolve(elsewhere.get()).normalize()
                : project.dvc().resolve("cache");
    }

    /** The name of the usual remote. */
    public Optional<String> usualRemote() {
        return find(CORE, "remote").map(name -> name.toLowerCase(Locale.ROOT));
    }

    /** The names of all remotes. */
    public List<String> remotes() {
        List<String> names = new ArrayList<>();
        for (IniFile file : List.of(shared, local)) {
            for (String section : file.sections()) {
                if (section.matches("remote\\s*\".*\"") && !names.contains(nameIn(section))) {
                    names.add(nameIn(section));
                }
            }
        }
        return names;
    }

    private static String nameIn(String section) {
        return section.substring(section.indexOf('"') + 1, section.lastIndexOf('"'));
    }

    /**
     * The settings of a remote.
     *
     * @param name its name
     * @throws ConfigFault if there is none of this name, or it has no address
     */
    public RemoteSettings remote(String name) {
        String section = section(name);
        Optional<String> url = find(section, URL);
        if (url.isEmpty()) {
            Optional<String> nearest = Nearest.of(name, remotes());
            throw new ConfigFault(SHARED + ": there is no remote " + Shown.text(name) + " with a url; "
                    + (nearest.isPresent()
                            ? "did you mean " + nearest.get() + "?"
                            : "name one with 'tidemark volatility version init --remote URL'"));
        }
        return new RemoteSettings(name, url.get(), project.dvc(), find(section, "endpointurl"),
                find(section, "region"), local.find(section, "access_key_id"),
                local.find(section, "secret_access_key"), local.find(section, "session_token"));
    }

    /**
     * Adds a remote and makes it the usual one, where there is none of its name and no usual one.
     *
     * @param url its address; a folder is seen from {@code .dvc}
     * @return whether the settings changed
     */
    public boolean add(String name, String url, Optional<String> endpoint, Optional<String> region) {
        boolean isNew = find(section(name), URL).isEmpty() || usualRemote().isEmpty();
        if (isNew) {
            shared.add(CORE, "remote", name.toLowerCase(Locale.ROOT));
            shared.add(section(name), URL, url);
            endpoint.ifPresent(value -> shared.add(section(name), "endpointurl", value));
            region.ifPresent(value -> shared.add(section(name), "region", value));
            shared.write(project.root().resolve(SHARED));
        }
        return isNew;
    }

    private static String section(String name) {
        return "remote \"" + name.toLowerCase(Locale.ROOT) + "\"";
    }

    private Optional<String> find(String section, String key) {
        return local.find(section, key).or(() -> shared.find(section, key));
    }
}
