using System.Text;
using SepConvGen.Tool;

Console.OutputEncoding = Encoding.UTF8;
return InspectCommand.Create().Parse(args).Invoke();
