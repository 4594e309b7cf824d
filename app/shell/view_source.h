// What the window asks of the model. An interface, so that tests can open a real window on views filled in by hand.
#pragma once

#include <string>

#include "app/model/commands.h"

namespace asyncarium::app {

class ViewSource {
   public:
    virtual ~ViewSource() = default;

    /// Lets so many seconds of wall time pass. Answers whether something that is shown may have changed.
    virtual bool update(double seconds) = 0;
    /// What to draw now, with a timeline of so many pixels. Good until anything else is called.
    virtual const WindowView& make_view(u32 timeline_pixels) = 0;
    /// Carries out what the user asked for. The shell keeps to itself what concerns only the window.
    virtual void apply(const Request& request) = 0;
    /// The file or folder that is open, to be remembered; empty: none.
    virtual std::string opened_path() const = 0;
};

}  // namespace asyncarium::app
