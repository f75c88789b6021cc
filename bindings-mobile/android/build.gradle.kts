// The AAR of lepre. Nobody has built it yet: see the README.
plugins {
    // From 9.0 on it compiles Kotlin itself.
    id("com.android.library") version "9.3.1"
}

group = "lepre"
version = "0.1.0"

android {
    namespace = "lepre"
    compileSdk = 36

    defaultConfig {
        // Android 8, the first with java.time.
        minSdk = 26
        consumerProguardFiles("consumer-rules.pro")
    }

    sourceSets.named("main") {
        kotlin.directories += listOf("../kotlin/src/main/kotlin", "../generated/kotlin")
    }
}

dependencies {
    // Not the jar, which lacks JNA's own library for Android's processors.
    implementation("net.java.dev.jna:jna:5.19.1@aar")
}
