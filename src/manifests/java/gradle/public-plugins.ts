/**
 * The beginnings of the ids of public plugins, and of the packages of their classes, by who publishes
 * them: vendors and authors of https://plugins.gradle.org, Maven Central and Google's repository. What
 * such a plugin fetches for itself is a tool, and no dependency that a script declares.
 */
const publishers = words(`
androidx app.cash app.nvl at.yawk be.vbgn biz.aQute ca.coglinc ca.cutterslade ch.acanda co.riiid
co.touchlab co.uzzu com.adarshr com.airbnb com.akuleshov7 com.alecstrong com.amazon com.android
com.anthonycr com.apollographql com.appland com.asarkar com.atlassian com.automattic
com.autonomousapps com.avast com.avito com.azure com.bertramlabs com.bmuschko com.boxfuse
com.browserstack com.bugsnag com.chaquo com.charleskorn com.cinnober com.codingfeline com.coditory
com.commercehub com.cookpad com.cosminpolifronie com.couchbase com.craigburke com.crowdin
com.datadoghq com.dicedmelon com.diffplug com.dorongold com.dropbox com.emergetools com.epages
com.eriwen com.expediagroup com.facebook com.faendir com.getkeepsafe com.gladed com.glovoapp
com.gluonhq com.google com.gorylenko com.gradle com.gradleup com.graphql-java
com.graphql_java_generator com.gtnewhorizons com.guardsquare com.heroku com.hierynomus com.hiya
com.huawei com.hypherionmc com.ibotta com.intershop com.jakewharton com.jaredsburrows com.javiersc
com.jfrog com.jraska com.kageiit com.karumi com.kezong com.liferay com.lightbend com.likethesalad
com.linkedin com.lovelysystems com.malinskiy com.marcnuri com.matthewprenger com.meowool
com.microsoft com.mikepenz com.modrinth com.mooltiverse com.moowork com.ncorti com.neenbedankt
com.neotys com.netflix com.newrelic com.novoda com.ofg com.onesignal com.opencastsoftware com.osacky
com.palantir com.parmet com.pascalwelsch com.patrykandpatrick com.peterabeles com.pinterest
com.possible-triangle com.project.starter com.pswidersk com.replaymod com.rickbusarow
com.rickclephas com.rohanprabhu com.ryandens com.savvasdalkitsis com.sedmelluq com.slack
com.sourcemuse com.spotify com.squareup com.star-zero com.starter com.stehno com.supercilex
com.tencent com.thinkimi com.tngtech com.uber com.uwyn com.vaadin com.vanniktech com.varabyte
com.vertispan com.webcohesion com.wiredforcode com.xcporter com.yahoo com.yelp com.zoltu cz.habarta
cz.malohlava dagger de.aaschmid de.benediktritter de.comahe de.fayard de.fuerstenau de.gesellix
de.infolektuell de.itemis de.jensklingenberg de.jjohannes de.mannodermaus de.marcphilipp
de.sebastianboegl de.thetaphi de.undercouch dev.architectury dev.detekt dev.drewhamilton dev.equo
dev.flutter dev.galasa dev.gradleplugins dev.hydraulic dev.icerock dev.iurysouza dev.jacomet
dev.kikugie dev.lukebemish dev.monosoul dev.petuska dev.reformator dev.sigstore dev.welbyseely
dev.yumi dev.zacsweers edu.sc.seis edu.umd edu.wpi expo fi.jasoft fr.brouillard fr.jcgay
fr.stardustenterprises gg.essential gg.jte gov.tak gradle.plugin guru.nidi guru.stefma info.hargrave
info.solidsoft io.codearte io.deepmedia io.dotinc io.earcam io.ebean io.embrace io.fabric
io.franzbecker io.freefair io.gatling io.grpc io.helidon io.insert-koin io.invertase io.johnsonlee
io.kotest io.ktor io.mateo io.micronaut io.miret io.mockk io.morethan io.netifi io.objectbox
io.openapiprocessor io.opentelemetry io.papermc io.projectreactor io.pry io.qameta io.quarkus
io.ratpack io.realm io.rest-assured io.robolectric io.sentry io.smallrye io.snyk io.spring
io.swagger io.syslogic io.toolebox io.vertx io.wcm io.wusa it.nicolasfarabegoli jp.classmethod
jp.leafytree jp.ntsk kr.motd me.amanjeet me.champeau me.eugeniomarletti me.modmuss50 me.omico
me.paulschwarz me.qoomon me.tatarka me.tylerbwong me.zhanghai me.zolotov name.remal nebula
net.benelog net.bytebuddy net.corda net.covers1624 net.darkz net.evendanan net.fabricmc net.foragerr
net.idlestate net.java net.kyori net.linguica net.ltgt net.minecraftforge net.minecrell net.navatwo
net.nemerosa net.neoforged net.ossindex net.pwall net.razvan net.researchgate net.saliman
net.serenity-bdd net.sf net.sourceforge net.swiftzer net.thauvin net.twisterrob net.vivin
net.woggioni net.wooga nl.javadude nl.littlerobots nl.neotech nu.studer org.ajoberstar org.akhikhl
org.apache org.asciidoctor org.aspectj org.assertj org.barfuin org.beryx org.bytedeco org.cadixdev
org.checkerframework org.codehaus org.codenarc org.cqfn org.cyclonedx org.danilopianini org.dddjava
org.ec4j org.eclipse org.elasticsearch org.enginehub org.flywaydb org.frege-lang org.fulib
org.gebish org.graalvm org.gradle org.gradlewebtools org.gradlex org.grails org.greenrobot
org.gretty org.hibernate org.hidetake org.hildan org.hjson org.inferred org.javacc
org.javamodularity org.jbake org.jboss org.jenkins-ci org.jetbrains org.jfrog org.jlleitschuh
org.jmailen org.jmonkeyengine org.jooq org.jreleaser org.jruby org.jruyi org.jsonschema2pojo
org.junit org.kohsuke org.kordamp org.kt3k org.liquibase org.mapstruct org.mikeneck org.modelmapper
org.moditect org.mongodb org.mozilla org.neo4j org.nosphere org.omegat org.openapi org.openapitools
org.openbakery org.openjfx org.openrewrite org.opensearch org.openstreetmap org.owasp org.paleozogt
org.panteleyev org.pitest org.python org.quiltmc org.redundent org.robolectric org.robovm org.ros
org.scoverage org.shipkit org.shredzone org.siouan org.sonarqube org.sonarsource org.sonatype
org.spockframework org.spongepowered org.springdoc org.springframework org.standardout
org.starchartlabs org.teavm org.testcontainers org.tmatesoft org.unbroken-dome org.web3j
org.whispersystems org.wildfly org.wiremock org.wisepersist org.xbib org.xtext org.ysb33r
org.zeroturnaround pl.allegro pl.droidsonroids ru.vyarus se.ascp se.patrikerdes se.svt
software.amazon tanvd.kosogor tech.apter tech.harmonysoft us.kirchmeier ws.antonov wtf.gofancy
xyz.jpenilla xyz.ronella xyz.wagyourtail
`);

/** Where authors without a domain publish: anyone's, so one of the build's own group is its own. */
const hosts = words("com.bitbucket com.github com.gitlab io.github io.gitlab org.bitbucket");

/** Plugins of Gradle itself, and those of others from the time before ids had to have a dot. */
const short = words(`
android android-library announce antlr application application-library architectury-plugin assembler
assembler-lang base build-announcements build-dashboard build-init build-scan c c-lang checkstyle
clang-compiler codenarc cpp cpp-application cpp-lang cpp-library cpp-unit-test cunit
cunit-test-suite distribution ear eclipse eclipse-wtp embedded-kotlin expo-autolinking-settings
expo-module-gradle-plugin expo-root-project fabric-loom findbugs forge gcc google-test
google-test-test-suite gradle-enterprise groovy groovy-base groovy-gradle-plugin help-tasks idea
ivy-publish jacoco jacoco-report-aggregation java java-base java-gradle-plugin java-library
java-library-distribution java-platform java-test-fixtures jdepend jetty jvm-ecosystem
jvm-test-suite jvm-toolchain-management jvm-toolchains kotlin kotlin-allopen kotlin-android
kotlin-android-extensions kotlin-dsl kotlin-dsl-base kotlin-dsl-precompiled-script-plugins
kotlin-jpa kotlin-kapt kotlin-multiplatform kotlin-native-cocoapods kotlin-noarg kotlin-parcelize
kotlin-platform-android kotlin-platform-common kotlin-platform-js kotlin-platform-jvm
kotlin-sam-with-receiver kotlin-spring kotlin2js kotlinx-atomicfu kotlinx-serialization
language-base license lifecycle-base maven maven-publish microsoft-visual-cpp-compiler
native-component native-component-model newrelic objective-c objective-c-lang objective-cpp
objective-cpp-lang org.gradle osgi play pmd project-report project-reports publishing realm-android
reporting-base scala scala-base shot signing sonar sonar-runner spring-boot standard-tool-chains
swift-application swift-library swiftpm-export test-report-aggregation test-suite-base
version-catalog visual-studio visual-studio-ide war windows-resource-script windows-resources
wrapper xcode xctest
`);

/**
 * Whether a plugin is a known public one, by its id or the name of its class. Any other may be of
 * one's own and declare dependencies. `group` is that of the build, `null` where it is not known.
 */
export function isPublicPlugin(id: string, group: string | null): boolean {
  const segments = id.split(".");
  if (segments.length === 1) return short.has(id);
  const beginnings = segments.map((_, at) => segments.slice(0, at + 1).join("."));
  if (beginnings.some((beginning) => publishers.has(beginning))) return true;
  if (!beginnings.some((beginning) => hosts.has(beginning))) return false;
  const author = beginnings[2] ?? id;
  return group !== author && group?.startsWith(`${author}.`) !== true;
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ""));
}
