//! Under mutation testing the first test that fails is enough: it ends all others. Tests run in
//! the order of their names, this one before them.

#[test]
fn all_at_the_first_failure_where_that_is_asked_for() {
    if std::env::var_os("LEPRE_FIRST_FAILURE_ENDS").is_some() {
        let told = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            told(panic);
            std::process::exit(101);
        }));
    }
}
