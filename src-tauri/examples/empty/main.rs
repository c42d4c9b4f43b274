//! An empty window with the same libraries: what `make bench` holds the start of the cockpit against.

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_window_state::Builder::new().build())
        .setup(|tauri| {
            let window =
                tauri::webview::WebviewWindowBuilder::new(tauri, "empty", tauri::WebviewUrl::default());
            window.title("Evenkeel").inner_size(1440.0, 900.0).build()?;
            Ok(())
        })
        .run(tauri::generate_context!("examples/empty/tauri.conf.json"))
}
