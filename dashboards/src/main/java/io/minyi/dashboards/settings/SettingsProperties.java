package io.minyi.dashboards.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings as they were typed: {@code MINYI_PORT} is {@code minyi.port}, and so on. All are
 * text, so that {@link SettingsReader} can tell every fault at once.
 */
@ConfigurationProperties("minyi")
public record SettingsProperties(
    @DefaultValue("127.0.0.1") String bind,
    @DefaultValue("8080") String port,
    @DefaultValue("") String elasticsearchUrl,
    @DefaultValue("") String elasticsearchApiKey,
    @DefaultValue("") String elasticsearchCaFile,
    @DefaultValue("") String kafkaBootstrap,
    @DefaultValue("") String kafkaPropertiesFile,
    @DefaultValue("") String flinkRest,
    @DefaultValue("") String city,
    @DefaultValue("") String users,
    @DefaultValue("") String usersFile,
    @DefaultValue("") String intakeTokens,
    @DefaultValue("") String intakeTokensFile) {}
